import { Keyboard, Link2, Maximize2, Minimize2, Scissors } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect } from 'react';
import { cx } from '../../design/cx';
import { clips } from '../../text/clips';
import { replay as words } from '../../text/replay';
import { watch } from '../../text/watch';
import bar from '../player/Controls.module.css';
import liveButton from '../player/LiveButton.module.css';
import { CaptionsMenu } from './captions/CaptionsMenu';
import { ChaptersButton } from './chapters/ChaptersButton';
import { chapterAt } from './chapters/useChapters';
import { GlideButton } from './GlideButton';
import styles from './ReplayControls.module.css';
import { RATES, seek, setRate } from './replayKeys';
import type { Stretch } from './replayPlayer';
import { Scrubber } from './Scrubber';
import type { Marks } from './useMarks';
import type { Playhead } from './usePlayhead';

interface Props {
  video: RefObject<HTMLVideoElement | null>;
  playhead: Playhead;
  theatre: boolean;
  marks: Marks;
  /** The show of whose recording there are small pictures. */
  pictured: string | undefined;
  /** What is for others. */
  locked: readonly Stretch[];
  /** What stands over the scrubber's track. */
  heat: ReactNode;
  /** Whether the key was one of the player's. */
  onKey(key: string): boolean;
  onCopy(): void;
  /** Makes a clip; undefined for those who may not. */
  onClip: (() => void) | undefined;
  onKeys(): void;
  onTheatre(): void;
  /** Back to the live picture, while there is one. */
  onLive: (() => void) | undefined;
}

/** What a paid player has, and nothing else. */
export function ReplayControls({ video, playhead, theatre, marks, pictured, locked, heat, ...rest }: Props) {
  const { onKey, onCopy, onClip, onKeys, onTheatre, onLive } = rest;
  useEffect(() => {
    void import('../player/mediaElements');
  }, []);
  const { placed } = marks.chapters;
  const theatreLabel = theatre ? watch.controls.leaveTheatre : watch.controls.theatre;
  const on = (work: (element: HTMLVideoElement) => void) => video.current && work(video.current);
  return (
    <media-control-bar class={cx(bar.bar, styles.bar)}>
      <div className={styles.line}>
        <Scrubber
          playhead={playhead}
          pictured={pictured}
          locked={locked}
          chapters={placed}
          onSeek={(to) => on((element) => seek(element, to))}
          onKey={onKey}
        >
          {heat}
        </Scrubber>
        {onLive && (
          <>
            <GlideButton video={video} rate={playhead.rate} className={cx(liveButton.live, styles.glide)} />
            <button type="button" className={cx(liveButton.live, liveButton.behind)} onClick={onLive}>
              <span className={liveButton.dot} />
              {words.live}
            </button>
          </>
        )}
      </div>
      <media-play-button class={bar.media} notooltip="" />
      <media-mute-button class={cx(bar.media, styles.mute)} notooltip="" />
      <media-volume-range class={cx(bar.media, bar.volume)} />
      <span className={styles.time}>{words.elapsed(playhead.at, playhead.length)}</span>
      <span className={cx(bar.space, styles.chapter)} aria-hidden="true">
        {chapterAt(placed, playhead.at)?.title}
      </span>
      <ChaptersButton list={marks.list} />
      <CaptionsMenu {...marks.captions} />
      <select
        className={styles.speed}
        aria-label={words.speed}
        title={words.speed}
        value={playhead.rate}
        onChange={({ target }) => on((element) => setRate(element, Number(target.value)))}
      >
        {RATES.map((rate) => (
          <option key={rate} value={rate}>
            {words.rate(rate)}
          </option>
        ))}
      </select>
      {onClip && (
        <button
          type="button"
          className={bar.button}
          aria-label={clips.make}
          title={clips.make}
          onClick={onClip}
        >
          <Scissors size={20} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className={cx(bar.button, styles.copy)}
        aria-label={words.copy}
        title={words.copy}
        onClick={onCopy}
      >
        <Link2 size={20} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={cx(bar.button, bar.wide)}
        aria-label={watch.controls.keys}
        title={watch.controls.keys}
        onClick={onKeys}
      >
        <Keyboard size={20} aria-hidden="true" />
      </button>
      <media-pip-button class={cx(bar.media, styles.pip)} notooltip="" />
      <button
        type="button"
        className={cx(bar.button, bar.wide)}
        aria-label={theatreLabel}
        title={theatreLabel}
        onClick={onTheatre}
      >
        {theatre ? <Minimize2 size={20} aria-hidden="true" /> : <Maximize2 size={20} aria-hidden="true" />}
      </button>
      <media-fullscreen-button class={bar.media} notooltip="" />
    </media-control-bar>
  );
}
