import { useState } from 'react';
import { addOverlay, listOverlays, revokeOverlay } from '../../api/overlays';
import type { NewOverlay, Overlay } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Confirm, type Question } from '../../design/Confirm';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { explain } from '../../text/explain';
import { overlays as words } from '../../text/overlays';
import { IssuedOverlay } from './IssuedOverlay';
import { NewOverlayForm } from './NewOverlayForm';
import styles from './Overlays.module.css';

/** The overlays that are let in. A secret is shown once; whoever lost it makes another. */
export function OverlaysSection() {
  const { resource, reload } = useResource('overlays', listOverlays);
  const [issued, setIssued] = useState<NewOverlay | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);

  async function create(name: string): Promise<boolean> {
    try {
      setIssued(await addOverlay(name));
      await reload();
      return true;
    } catch (error) {
      toast(explain(error));
      return false;
    }
  }

  async function revoke({ id, name }: Overlay): Promise<void> {
    try {
      await revokeOverlay(id);
      setIssued((now) => (now?.id === id ? null : now));
      toast(words.revoked(name));
    } catch (error) {
      toast(explain(error));
    }
    await reload();
  }

  const ask = (overlay: Overlay) =>
    setQuestion({
      title: words.revokeTitle(overlay.name),
      text: words.revokeText,
      confirm: words.revoke,
      run: () => void revoke(overlay),
    });

  return (
    <Card title={words.title}>
      <p className={styles.note}>{words.intro}</p>
      {issued && <IssuedOverlay key={issued.id} overlay={issued} onDone={() => setIssued(null)} />}
      <NewOverlayForm onCreate={create} />
      {resource.state === 'loading' && <Skeleton height="4rem" />}
      {resource.state === 'failed' && <p role="alert">{explain(resource.problem)}</p>}
      {resource.state === 'ready' && <List overlays={resource.value} onRevoke={ask} />}
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </Card>
  );
}

function List({ overlays, onRevoke }: { overlays: Overlay[]; onRevoke(overlay: Overlay): void }) {
  if (overlays.length === 0) {
    return <p className={styles.note}>{words.none}</p>;
  }
  return (
    <ul className={styles.list} aria-label={words.list}>
      {overlays.map((overlay) => (
        <li key={overlay.id}>
          <div>
            <strong>{overlay.name}</strong>
            <p className={styles.note}>{words.since(overlay.addedAt)}</p>
          </div>
          <Button
            small
            tone="danger"
            aria-label={words.revokeOf(overlay.name)}
            onClick={() => onRevoke(overlay)}
          >
            {words.revoke}
          </Button>
        </li>
      ))}
    </ul>
  );
}
