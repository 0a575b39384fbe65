import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Pass } from '../pass';
import type { Sound } from '../player/playback';
import { type Condition, ReplayPlayer } from './replayPlayer';

interface Props {
  video: RefObject<HTMLVideoElement | null>;
  url: string;
  /** Where to begin (s). */
  at: number;
  pass: Pass;
  onDenied(): void;
}

/** Ties the player of recordings to the video element on the page, once this person is let in. */
export function useReplayPlayer({ video, url, at, pass, onDenied }: Props) {
  const player = useRef<ReplayPlayer | null>(null);
  const denied = useRef(false);
  const latest = useRef({ at, onDenied });
  latest.current = { at, onDenied };
  const [condition, setCondition] = useState<Condition>('fine');
  const [sound, setSound] = useState<Sound>('aloud');
  const [admitted, setAdmitted] = useState(false);
  const granted = pass.kind === 'granted';
  useEffect(() => setAdmitted((before) => before || granted), [granted]);

  useEffect(() => {
    const element = video.current;
    if (!element || !admitted) {
      return;
    }
    const playing = new ReplayPlayer(element, url, latest.current.at, {
      onCondition: setCondition,
      onSound: setSound,
      onDenied: () => {
        denied.current = true;
        latest.current.onDenied();
      },
    });
    player.current = playing;
    const left = new AbortController();
    const { signal } = left;
    window.addEventListener('online', () => playing.reload(), { signal });
    element.addEventListener('volumechange', () => !element.muted && setSound('aloud'), { signal });
    element.addEventListener('playing', () => setSound((now) => (now === 'refused' ? 'aloud' : now)), {
      signal,
    });
    return () => {
      left.abort();
      playing.close();
      player.current = null;
    };
  }, [video, url, admitted]);

  useEffect(() => {
    if (pass.kind === 'granted' && denied.current) {
      denied.current = false;
      player.current?.admitted();
    }
  }, [pass]);

  const retry = useCallback(() => player.current?.reload(), []);
  const unmute = useCallback(() => {
    if (video.current) {
      video.current.muted = false;
      void video.current.play();
      setSound('aloud');
    }
  }, [video]);
  return { condition, sound, retry, unmute };
}
