import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Pass } from '../pass';
import type { Assignment } from '../stage';
import type { LivePlayer } from './livePlayer';
import type { PlaybackFigures, Sound } from './playback';
import { keepStill } from './still';
import { useAdmission } from './useAdmission';
import { useSound } from './useSound';

export interface Playback {
  supported: boolean;
  picture: boolean;
  trouble: boolean;
  sound: Sound;
  figures(): PlaybackFigures | null;
  jumpToLive(): void;
  unmute(): void;
  retry(): void;
}

interface Props {
  video: RefObject<HTMLVideoElement | null>;
  still: RefObject<HTMLCanvasElement | null>;
  assignment: Assignment | null;
  pass: Pass;
  onDenied(): void;
}

/** Ties the player to the video element on the page: what to play comes in, what a person notices comes out. */
export function usePlayback({ video, still, assignment, pass, onDenied }: Props): Playback {
  const player = useRef<LivePlayer | null>(null);
  const wanted = useRef(assignment);
  const denied = useAdmission(pass, player);
  const askAgain = useRef(onDenied);
  const [supported, setSupported] = useState(true);
  const [picture, setPicture] = useState(false);
  const [trouble, setTrouble] = useState(false);
  const { sound, setSound, unmute } = useSound(video);
  const url = assignment?.url;
  const publication = assignment?.publication;

  useEffect(() => {
    askAgain.current = onDenied;
  }, [onDenied]);

  // Layout effects where the first picture waits for them; the others can come after the paint.
  useLayoutEffect(() => {
    let gone = false;
    void import('./livePlayer').then(({ LivePlayer }) => {
      if (gone || !video.current) {
        return;
      }
      setSupported(LivePlayer.supported);
      if (!LivePlayer.supported) {
        return;
      }
      player.current = new LivePlayer(video.current, {
        onPicture: setPicture,
        onTrouble: setTrouble,
        onSound: setSound,
        onLeaving: (leaving) => keepStill(leaving, still.current),
        onDenied: () => {
          denied.current = true;
          askAgain.current();
        },
      });
      player.current.assign(wanted.current);
    });
    const reload = () => player.current?.reload();
    window.addEventListener('online', reload);
    return () => {
      gone = true;
      window.removeEventListener('online', reload);
      player.current?.close();
      player.current = null;
    };
  }, [video, still, denied, setSound]);

  useLayoutEffect(() => {
    wanted.current = url === undefined || publication === undefined ? null : { url, publication };
    player.current?.assign(wanted.current);
    if (!wanted.current) {
      setTrouble(false);
      denied.current = false;
    }
  }, [url, publication, denied]);

  const figures = useCallback(() => player.current?.figures() ?? null, []);
  const jumpToLive = useCallback(() => player.current?.jumpToLive(), []);
  const retry = useCallback(() => player.current?.reload(), []);
  return { supported, picture, trouble, sound, figures, jumpToLive, unmute, retry };
}
