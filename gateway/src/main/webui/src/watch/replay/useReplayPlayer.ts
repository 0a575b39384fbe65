import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Pass } from '../pass';
import { useAdmission } from '../player/useAdmission';
import { useSound } from '../player/useSound';
import { type Condition, ReplayPlayer, type Wall } from './replayPlayer';

interface Props {
  video: RefObject<HTMLVideoElement | null>;
  url: string;
  /** Where to begin (s). */
  at: number;
  pass: { kind: Pass['kind'] };
  /** Access windows of the recording that are not open to this person. */
  locked?: readonly number[];
  onDenied(): void;
}

const NONE: readonly number[] = [];

/** Ties the player of recordings to the video element on the page, once this person is let in. */
export function useReplayPlayer({ video, url, at, pass, locked = NONE, onDenied }: Props) {
  const player = useRef<ReplayPlayer | null>(null);
  const denied = useAdmission(pass, player);
  const latest = useRef({ at, locked, onDenied });
  latest.current = { at, locked, onDenied };
  const [wall, setWall] = useState<Wall | null>(null);
  const [condition, setCondition] = useState<Condition>('fine');
  const { sound, setSound, unmute } = useSound(video);
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
      onWall: setWall,
    });
    playing.lock(latest.current.locked);
    player.current = playing;
    const reload = () => playing.reload();
    window.addEventListener('online', reload);
    return () => {
      window.removeEventListener('online', reload);
      playing.close();
      player.current = null;
    };
  }, [video, url, admitted, denied, setSound]);

  useEffect(() => player.current?.lock(locked), [locked]);

  const retry = useCallback(() => player.current?.reload(), []);
  const date = useCallback(() => player.current?.date() ?? null, []);
  const places = useCallback(() => player.current?.places() ?? null, []);
  const segments = useCallback(() => player.current?.segments() ?? [], []);
  const stretches = useCallback(() => player.current?.stretches() ?? [], []);
  return { condition, sound, wall, retry, date, places, segments, stretches, unmute };
}
