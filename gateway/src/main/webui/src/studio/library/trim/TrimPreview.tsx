import type { RefObject } from 'react';
import { replay } from '../../../text/replay';
import { useKeys } from '../../../watch/player/useHotkeys';
import { runReplayKey } from '../../../watch/replay/replayKeys';
import { useReplayPlayer } from '../../../watch/replay/useReplayPlayer';
import { Spinner } from '../../../watch/states/Spinner';
import { useLiveShow } from '../../../watch/useLiveShow';
import styles from './Trim.module.css';

interface Props {
  video: RefObject<HTMLVideoElement | null>;
  show: string;
  title: string;
  /** Differs with what is shown: no playlist that the browser has kept says what it was before. */
  version: string;
  /** Whether the key was one of the page's. */
  onKey(key: string): boolean;
}

/** The recording as the audience sees it. */
export function TrimPreview({ video, show, title, version, onKey }: Props) {
  const { state, askAgain } = useLiveShow(show, true);
  const { condition } = useReplayPlayer({
    video,
    url: `/vod/${show}/index.m3u8?shown=${version}`,
    at: 0,
    pass: state.pass,
    onDenied: askAgain,
  });
  useKeys((key) => onKey(key) || (video.current !== null && runReplayKey(key, video.current)));
  const said = condition === 'fine' || condition === 'trouble' ? null : replay[condition];
  return (
    <div className={styles.preview}>
      {/* biome-ignore lint/a11y/useMediaCaption: a recording brings no caption track yet */}
      <video ref={video} controls playsInline aria-label={replay.video(title)} />
      {condition === 'trouble' && <Spinner label={replay.loading} />}
      {said && <p role="status">{said.title}</p>}
    </div>
  );
}
