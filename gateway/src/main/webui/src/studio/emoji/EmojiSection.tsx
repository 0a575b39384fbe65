import { Upload } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../../design/Card';
import { cx } from '../../design/cx';
import { FileButton } from '../../design/FileButton';
import { Skeleton } from '../../design/Skeleton';
import { emoji as words } from '../../text/emoji';
import { explain } from '../../text/explain';
import styles from './Emoji.module.css';
import { EmojiRow } from './EmojiRow';
import { TYPES } from './files';
import { useEmoji } from './useEmoji';

const MOST = 100;

/** The channel's own emoji: all that there are, and a place to drop more. */
export function EmojiSection() {
  const { resource, adding, add, rename, remove } = useEmoji();
  const [over, setOver] = useState(false);
  if (resource.state !== 'ready') {
    return (
      <Card title={words.title}>
        {resource.state === 'loading' ? (
          <Skeleton height="8rem" />
        ) : (
          <p role="alert">{explain(resource.problem)}</p>
        )}
      </Card>
    );
  }
  const { items } = resource.value;
  return (
    <Card title={words.title}>
      {items.length > 0 && <p className={styles.note}>{words.intro(items.length, MOST)}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className={cx(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void add([...event.dataTransfer.files]);
        }}
      >
        {items.length === 0 && (
          <>
            <strong>{words.empty}</strong>
            <p className={styles.note}>{words.emptyHow}</p>
          </>
        )}
        <FileButton
          label={words.add}
          hint={words.addHint}
          accept={TYPES}
          multiple
          onFiles={(files) => void add(files)}
        >
          <Upload size={16} aria-hidden="true" />
        </FileButton>
        <p className={styles.note} role="status">
          {over ? words.drop : adding > 0 && words.adding(adding)}
        </p>
      </div>
      {items.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {items.map((one) => (
            <EmojiRow key={one.name} emoji={one} onRename={rename} onRemove={remove} />
          ))}
        </ul>
      )}
    </Card>
  );
}
