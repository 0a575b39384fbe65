import { useRef } from 'react';
import { Link } from 'wouter';
import type { Recording } from '../../../api/types';
import { Button, LinkButton } from '../../../design/Button';
import { timer } from '../../../text/format';
import { trim as words } from '../../../text/trim';
import { titleOf } from '../useLibrary';
import { PlaceField } from './PlaceField';
import styles from './Trim.module.css';
import { TrimPreview } from './TrimPreview';
import { useTrim } from './useTrim';

interface Props {
  recording: Recording;
  onChange(changed: Recording): void;
}

/** The picture, the two places, and what becomes of them. */
export function TrimEditor({ recording, onChange }: Props) {
  const { show, wholeMillis, trim } = recording;
  const video = useRef<HTMLVideoElement>(null);
  const { from, until, setFrom, setUntil, chosen, busy, send } = useTrim(recording, onChange);
  const here = () => timer((trim?.fromMillis ?? 0) + 1000 * (video.current?.currentTime ?? 0));
  const keys: Record<string, () => void> = { i: () => setFrom(here()), o: () => setUntil(here()) };
  const pressed = (key: string) => {
    keys[key.toLowerCase()]?.();
    return key.toLowerCase() in keys;
  };
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void send(chosen);
      }}
    >
      <TrimPreview
        video={video}
        show={show}
        title={titleOf(recording)}
        version={`${trim?.fromMillis ?? 0}-${trim?.untilMillis ?? wholeMillis}`}
        onKey={pressed}
      />
      <div className={styles.places}>
        <PlaceField
          words={words.from}
          value={from}
          far={timer(0)}
          error={chosen ? undefined : words.wrong(timer(wholeMillis))}
          onChange={setFrom}
          onHere={keys.i}
        />
        <PlaceField
          words={words.until}
          value={until}
          far={timer(wholeMillis)}
          error={chosen ? undefined : words.wrong(timer(wholeMillis))}
          onChange={setUntil}
          onHere={keys.o}
        />
      </div>
      <p role="status">
        {chosen && words.shown(timer(chosen.untilMillis - chosen.fromMillis), timer(wholeMillis))}
      </p>
      <p className={styles.hint}>{words.hint}</p>
      <div className={styles.actions}>
        <Button type="submit" tone="primary" disabled={busy || !chosen}>
          {words.save}
        </Button>
        {trim && (
          <Button disabled={busy} onClick={() => void send(null)}>
            {words.whole}
          </Button>
        )}
        <Link href="/studio/library" asChild>
          <LinkButton tone="quiet">{words.toLibrary}</LinkButton>
        </Link>
      </div>
    </form>
  );
}
