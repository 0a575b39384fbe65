import { useState } from 'react';
import { serverNow } from '../../api/clock';
import type { keysOf } from '../../api/keys';
import type { IssuedKey, KeyInfo } from '../../api/types';
import { Button } from '../../design/Button';
import { Confirm, type Question } from '../../design/Confirm';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import type { Resource } from '../../design/useResource';
import { explain } from '../../text/explain';
import { ago, justDay } from '../../text/format';
import { studio } from '../../text/studio';
import styles from './KeyList.module.css';

const words = studio.key;

interface Props {
  keys: Resource<{ items: KeyInfo[] }>;
  api: ReturnType<typeof keysOf>;
  onIssued(key: IssuedKey): void;
  onChange(): void;
}

export function KeyList({ keys, api, onIssued, onChange }: Props) {
  const [question, setQuestion] = useState<Question | null>(null);

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      toast(explain(error));
    }
    onChange();
  }

  const revoke = (key: KeyInfo) =>
    attempt(async () => {
      await api.revoke(key.id);
      toast(words.revoked);
    });
  const replace = (key: KeyInfo) =>
    attempt(async () => {
      onIssued(await api.create(key.label ?? ''));
      await api.revoke(key.id);
    });

  if (keys.state === 'loading') {
    return <Skeleton height="4.5rem" />;
  }
  if (keys.state === 'failed') {
    return <p className={styles.none}>{explain(keys.problem)}</p>;
  }
  return (
    <>
      {keys.value.items.length === 0 && <p className={styles.none}>{words.none}</p>}
      <ul className={styles.list}>
        {keys.value.items.map((key) => {
          const name = key.label || words.unnamed;
          return (
            <li key={key.id}>
              <div>
                <strong>{name}</strong>
                <p>{history(key)}</p>
              </div>
              <div className={styles.actions}>
                <Button
                  small
                  aria-label={words.rotateLabel(name)}
                  onClick={() =>
                    setQuestion({
                      title: words.rotateTitle(name),
                      text: words.rotateText,
                      confirm: words.rotate,
                      run: () => void replace(key),
                    })
                  }
                >
                  {words.rotate}
                </Button>
                <Button
                  small
                  tone="danger"
                  aria-label={words.revokeLabel(name)}
                  onClick={() =>
                    setQuestion({
                      title: words.revokeTitle(name),
                      text: words.revokeText,
                      confirm: words.revoke,
                      run: () => void revoke(key),
                    })
                  }
                >
                  {words.revoke}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </>
  );
}

function history({ createdAt, lastUsedAt, lastUsedOver }: KeyInfo): string {
  const how = lastUsedOver?.toUpperCase() ?? '';
  const used = lastUsedAt ? words.lastUsed(ago(lastUsedAt, serverNow()), how) : words.neverUsed;
  return `${words.created} ${justDay(createdAt)}, ${used}`;
}
