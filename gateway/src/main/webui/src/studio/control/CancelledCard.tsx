import { useState } from 'react';
import { restoreShow } from '../../api/shows';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { toast } from '../../design/toasts';
import { useNow } from '../../design/useNow';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';

const words = studio.schedule;

/** What it means that a show is cancelled, and the way back while there is one. */
export function CancelledCard({ show }: { show: Show }) {
  const [busy, setBusy] = useState(false);
  const passed = useNow() >= Date.parse(show.scheduledAt ?? '');

  async function restore(): Promise<void> {
    setBusy(true);
    try {
      await restoreShow(show.id);
      toast(words.restored);
    } catch (error) {
      toast(explain(error));
    }
    setBusy(false);
  }

  return (
    <Card title={words.title} tone="alert">
      <p>{words.text}</p>
      {passed ? (
        <p>{words.passed}</p>
      ) : (
        <Button tone="primary" disabled={busy} onClick={() => void restore()}>
          {words.restore}
        </Button>
      )}
    </Card>
  );
}
