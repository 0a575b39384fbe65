import { FastForward } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Button } from '../../design/Button';
import { focusTab } from '../../questions/panel/SideTabs';
import { missed as words } from '../../text/missed';
import { replay } from '../../text/replay';
import { glide, glides } from '../replay/replayKeys';
import { usePlayhead } from '../replay/usePlayhead';
import styles from './MissedPanel.module.css';

interface Props {
  /** How old the picture of the recording is (ms). */
  behind: number;
  video: RefObject<HTMLVideoElement | null>;
  onLive(): void;
}

/** How far behind the show the recording is, and the ways back: a little faster until it is reached, or at once. */
export function CatchUp({ behind, video, onLive }: Props) {
  const { rate, paused } = usePlayhead(video);
  const gliding = glides(rate);
  const foot = useRef<HTMLDivElement>(null);
  // Pressed, or reached: it goes, and whoever was in it stays beside the list.
  useLayoutEffect(() => {
    const element = foot.current;
    return () => {
      if (element?.contains(document.activeElement)) {
        focusTab('missed');
      }
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form
    <div ref={foot} className={styles.foot} role="group" aria-label={words.back}>
      <p>{gliding && !paused ? words.soon(behind / (rate - 1)) : words.behind(behind)}</p>
      <Button
        small
        tone={gliding ? 'plain' : 'primary'}
        aria-pressed={gliding}
        onClick={() => video.current && glide(video.current)}
      >
        <FastForward size={16} aria-hidden="true" />
        {words.glide}
      </Button>
      <Button small onClick={onLive}>
        {replay.live}
      </Button>
    </div>
  );
}
