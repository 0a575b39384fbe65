import { useState } from 'react';
import { serverNow } from '../../api/clock';
import type { PlayLink } from '../../api/types';
import { Button } from '../../design/Button';
import { Confirm } from '../../design/Confirm';
import { Skeleton } from '../../design/Skeleton';
import type { Resource } from '../../design/useResource';
import { explain } from '../../text/explain';
import { links as words } from '../../text/links';
import styles from './Links.module.css';

interface Props {
  links: Resource<{ items: PlayLink[] }>;
  /** What became of the last stop; here, since a toast behind a dialog is read to nobody. */
  said: string;
  onStop(link: string): void;
}

/** What works now, each with the button that ends it. */
export function LinkList({ links, said, onStop }: Props) {
  const [asked, setAsked] = useState<PlayLink>();
  const items = links.state === 'ready' ? links.value.items : [];
  const question = asked && {
    title: words.stopTitle,
    text: words.stopText,
    confirm: words.stop,
    run: () => onStop(asked.id),
  };
  return (
    <section className={styles.working} aria-labelledby="working-links">
      <h3 id="working-links">{words.working}</h3>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {links.state === 'loading' && <Skeleton height="3.5rem" />}
      {links.state === 'failed' && <p>{explain(links.problem)}</p>}
      {links.state === 'ready' && items.length === 0 && <p>{words.none}</p>}
      <ul>
        {items.map((link) => (
          <li key={link.id}>
            <div>
              <strong>{words.name(link)}</strong>
              <p>{words.history(link, serverNow())}</p>
            </div>
            <Button small tone="danger" aria-label={words.stopLabel(link)} onClick={() => setAsked(link)}>
              {words.stop}
            </Button>
          </li>
        ))}
      </ul>
      <Confirm question={question ?? null} onClose={() => setAsked(undefined)} />
    </section>
  );
}
