import { useState } from 'react';
import { serverNow } from '../../api/clock';
import type { PlayLink } from '../../api/types';
import { Button } from '../../design/Button';
import { Confirm } from '../../design/Confirm';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import type { Resource } from '../../design/useResource';
import { explain } from '../../text/explain';
import { links as words } from '../../text/links';
import styles from './Links.module.css';

interface Props {
  links: Resource<{ items: PlayLink[] }>;
  stop(link: string): Promise<void>;
  onChange(): void;
}

/** What works now, each with the button that ends it. */
export function LinkList({ links, stop, onChange }: Props) {
  const [asked, setAsked] = useState<PlayLink>();

  async function end(link: PlayLink): Promise<void> {
    try {
      await stop(link.id);
      toast(words.stopped);
    } catch (error) {
      toast(explain(error));
    }
    onChange();
  }

  return (
    <section className={styles.working} aria-labelledby="working-links">
      <h3 id="working-links">{words.working}</h3>
      {links.state === 'loading' && <Skeleton height="3.5rem" />}
      {links.state === 'failed' && <p>{explain(links.problem)}</p>}
      {links.state === 'ready' && links.value.items.length === 0 && <p>{words.none}</p>}
      {links.state === 'ready' && (
        <ul>
          {links.value.items.map((link) => (
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
      )}
      <Confirm
        question={
          asked
            ? {
                title: words.stopTitle,
                text: words.stopText,
                confirm: words.stop,
                run: () => void end(asked),
              }
            : null
        }
        onClose={() => setAsked(undefined)}
      />
    </section>
  );
}
