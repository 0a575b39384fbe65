import { Link2, type LucideIcon, RotateCcw, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'wouter';
import type { Clip } from '../api/types';
import { Button } from '../design/Button';
import { cx } from '../design/cx';
import { useKeptFocus } from '../design/useKeptFocus';
import { clips as words } from '../text/clips';
import { pageOf } from './address';
import styles from './ClipList.module.css';

interface Props {
  clips: Clip[];
  /** What is to be said of each, besides. */
  noteOf(clip: Clip): string;
  /** Sends the link on; where it is undefined that is done on the clip's own page. */
  onShare?: (clip: Clip) => void;
  onRemove(clip: Clip): void;
  onRestore(clip: Clip): void;
}

/** Clips one below the other: to watch, to send on, to take away. */
export function ClipList({ clips, noteOf, onShare, onRemove, onRestore }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const kept = useKeptFocus(list);
  return (
    <ul ref={list} className={styles.list} aria-label={words.title} {...kept}>
      {clips.map((clip) => (
        <li key={clip.id} className={cx(styles.row, clip.deletedAt && styles.deleted)}>
          <div className={styles.what}>
            {clip.deletedAt ? <strong>{clip.title}</strong> : <Link href={pageOf(clip)}>{clip.title}</Link>}
            <p className={styles.note}>{clip.deletedAt ? words.deleted : noteOf(clip)}</p>
          </div>
          {clip.deletedAt ? (
            <Act icon={RotateCcw} name={words.restoreOf(clip.title)} onPress={() => onRestore(clip)} />
          ) : (
            <>
              {onShare && <Act icon={Link2} name={words.copyOf(clip.title)} onPress={() => onShare(clip)} />}
              {clip.removable && (
                <Act icon={Trash2} name={words.removeOf(clip.title)} onPress={() => onRemove(clip)} />
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Act({ icon: Icon, name, onPress }: { icon: LucideIcon; name: string; onPress(): void }) {
  return (
    <Button small icon tone="quiet" aria-label={name} title={name} onClick={onPress}>
      <Icon size={18} aria-hidden="true" />
    </Button>
  );
}
