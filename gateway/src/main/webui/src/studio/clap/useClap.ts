import { useState } from 'react';
import { serverNow } from '../../api/clock';
import { changeQuestionSettings } from '../../api/questions';
import { clap } from '../../api/rehearsal';
import type { Clap } from '../../api/types';
import { toast } from '../../design/toasts';
import { clap as words } from '../../text/clap';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { encoderDelay } from './measure';

/** The preview: its picture, and how far (s) that is behind the server's clock, while both are known. */
export interface Look {
  video: HTMLVideoElement;
  delay: number;
}

/** One picture of a stream of 25 a second (s). */
const FRAME = 0.04;

type Phase =
  | { kind: 'idle' }
  | { kind: 'ready' }
  | { kind: 'clapped'; clapped: Clap }
  | { kind: 'found'; clapped: Clap; millis: number | null };

/** From the clap to the delay: the moment of the press is the server's, that of the picture is what the picture says. */
export function useClap(show: string, look: () => Look | null) {
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });

  function measure(clapped: Clap): void {
    const seen = look();
    if (seen) {
      setPhase({
        kind: 'found',
        clapped,
        millis: encoderDelay(clapped.at, { now: serverNow(), delay: seen.delay }),
      });
    } else {
      toast(words.noPicture);
    }
  }

  function end(): void {
    void look()?.video.play();
    setPhase({ kind: 'idle' });
  }

  async function set(millis: number, before: number): Promise<void> {
    try {
      await changeQuestionSettings(show, { encoderDelayMillis: millis });
      const undo = { label: common.undo, run: () => void back(before) };
      toast(words.saved(millis), undo);
      end();
    } catch (error) {
      toast(explain(error));
    }
  }

  async function back(before: number): Promise<void> {
    try {
      await changeQuestionSettings(show, { encoderDelayMillis: before });
      toast(words.back(before));
    } catch (error) {
      toast(explain(error));
    }
  }

  return {
    phase,
    begin(): void {
      void look()?.video.play();
      setPhase({ kind: 'ready' });
    },
    async clapNow(): Promise<void> {
      try {
        setPhase({ kind: 'clapped', clapped: await clap(show) });
      } catch (error) {
        toast(explain(error));
      }
    },
    seen(clapped: Clap): void {
      look()?.video.pause();
      measure(clapped);
    },
    step(clapped: Clap, frames: number): void {
      const seen = look();
      if (seen) {
        seen.video.addEventListener('seeked', () => measure(clapped), { once: true });
        seen.video.currentTime += frames * FRAME;
      }
    },
    set,
    end,
  };
}
