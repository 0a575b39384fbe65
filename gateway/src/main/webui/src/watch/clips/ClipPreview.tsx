import { useEffect, useRef } from 'react';
import { clips as words } from '../../text/clips';
import { ReplayPlayer } from '../replay/replayPlayer';
import styles from './ClipDialog.module.css';

/** The last bit (s) of a clip whose end was moved: what one wants to see then. */
const TAIL = 3;

interface Props {
  /** Playlist of the recording. */
  url: string;
  /** The clip's place in it (s). */
  from: number;
  to: number;
  /** Which of the two was moved last. */
  edge: 'first' | 'last';
}

/** Plays the part of the recording that the clip would have, over and over; what was loaded already is not fetched again. */
export function ClipPreview({ url, from, to, edge }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const clip = useRef({ from, to });
  clip.current = { from, to };

  useEffect(() => {
    const element = video.current;
    if (!element) {
      return;
    }
    const player = new ReplayPlayer(element, url, clip.current.from, {
      onCondition: () => undefined,
      onSound: () => undefined,
      // The page behind renews the pass; half a minute of preview does not wait for it.
      onDenied: () => undefined,
    });
    const again = () => {
      if (element.currentTime >= clip.current.to || element.ended) {
        element.currentTime = clip.current.from;
      }
    };
    element.addEventListener('timeupdate', again);
    return () => {
      element.removeEventListener('timeupdate', again);
      player.close();
    };
  }, [url]);

  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && video.current) {
      video.current.currentTime = edge === 'first' ? from : Math.max(from, to - TAIL);
    }
    moved.current = true;
  }, [from, to, edge]);

  // biome-ignore lint/a11y/useMediaCaption: as the recording itself
  return <video ref={video} className={styles.video} controls playsInline aria-label={words.preview} />;
}
