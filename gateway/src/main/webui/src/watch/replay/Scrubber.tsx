import { Slider } from 'radix-ui';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { chapters as chapterWords } from '../../text/chapters';
import { replay as words } from '../../text/replay';
import { chapterAt, type Placed } from './chapters/useChapters';
import type { Stretch } from './replayPlayer';
import styles from './Scrubber.module.css';
import { SmallPicture } from './SmallPicture';
import { smallAt } from './storyboard';
import type { Playhead } from './usePlayhead';
import { useStoryboard } from './useStoryboard';

interface Props {
  playhead: Playhead;
  chapters: readonly Placed[];
  /** The show of whose recording there are small pictures: one that does not grow any more. */
  pictured: string | undefined;
  /** What is for others (s). */
  locked?: readonly Pick<Stretch, 'from' | 'to'>[];
  /** What stands over the track. */
  children?: ReactNode;
  onSeek(to: number): void;
  /** Whether the key was one of the player's; it need not be pressed elsewhere. */
  onKey(key: string): boolean;
}

/** Where the recording stands, what is loaded of it, and any other moment by pointer, finger or key. */
export function Scrubber({ playhead, chapters, pictured, locked = [], children, onSeek, onKey }: Props) {
  const { at, length, buffered } = playhead;
  const [dragged, setDragged] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [looked, setLooked] = useState(false);
  const small = useStoryboard(looked ? pictured : undefined);
  const shown = dragged ?? Math.min(at, length);
  const bubble = dragged ?? hovered;
  const titleAt = (place: number) => chapterAt(chapters, place)?.title;
  const named = titleAt(shown);
  const isLocked = (place: number) => locked.some(({ from, to }) => place >= from && place < to);
  const share = (seconds: number) => `${length > 0 ? (100 * seconds) / length : 0}%`;

  function hover({ currentTarget, clientX, pointerType }: PointerEvent): void {
    const { left, width } = currentTarget.getBoundingClientRect();
    if (pointerType === 'mouse' && width > 0) {
      setHovered(length * Math.min(1, Math.max(0, (clientX - left) / width)));
    }
  }

  function pressed(event: KeyboardEvent): void {
    const own = event.altKey || event.ctrlKey || event.metaKey;
    if (!own && onKey(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  return (
    <Slider.Root
      className={styles.scrubber ?? ''}
      min={0}
      max={length || 1}
      step={1}
      value={[shown]}
      disabled={length === 0}
      onValueChange={([to]) => setDragged(to ?? null)}
      onValueCommit={([to]) => {
        setDragged(null);
        if (to !== undefined) {
          onSeek(to);
        }
      }}
      onKeyDown={pressed}
      onPointerEnter={() => setLooked(true)}
      onPointerMove={hover}
      onPointerLeave={() => setHovered(null)}
    >
      {children}
      <Slider.Track className={styles.track ?? ''}>
        {buffered.map(([from, to]) => (
          <span
            key={from}
            className={styles.loaded}
            style={{ left: share(from), width: share(Math.min(to, length) - from) }}
          />
        ))}
        {locked.map(({ from, to }) => (
          <span
            key={from}
            data-locked=""
            className={styles.locked}
            style={{ left: share(from), width: share(Math.min(to, length) - from) }}
          />
        ))}
        <Slider.Range className={styles.played ?? ''} />
        {chapters.map(
          ({ id, place }) =>
            place > 0 && (
              <span key={id} data-tick="" className={styles.tick} style={{ left: share(place) }} />
            ),
        )}
      </Slider.Track>
      {bubble !== null && (
        <span className={styles.bubble} style={{ '--at': share(bubble) } as CSSProperties} aria-hidden="true">
          <SmallPicture small={smallAt(small, bubble)} />
          {words.clock(bubble)}
          {isLocked(bubble) && <span className={styles.title}>{words.locked}</span>}
          {titleAt(bubble) && <span className={styles.title}>{titleAt(bubble)}</span>}
        </span>
      )}
      <Slider.Thumb
        className={styles.thumb ?? ''}
        aria-label={words.scrubber}
        aria-valuetext={[
          words.position(shown, length),
          named && chapterWords.now(named),
          isLocked(shown) && words.locked,
        ]
          .filter(Boolean)
          .join(', ')}
      />
    </Slider.Root>
  );
}
