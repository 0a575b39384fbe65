import { useState } from 'react';
import type { PushState } from '../api/types';
import { Button } from '../design/Button';
import { toast } from '../design/toasts';
import { explain } from '../text/explain';
import { notices } from '../text/notices';
import styles from './Notices.module.css';
import { pushSupport, subscribe } from './push';

const words = notices.push;

interface Props {
  vapidKey: string;
  tone?: 'primary' | 'plain';
  label?: string;
  onAdded(push: PushState): void;
}

/** "In this browser": asks for permission when it is pressed; where that cannot be, what to do instead. */
export function PushButton({ vapidKey, tone = 'plain', label = words.add, onAdded }: Props) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const support = pushSupport();

  async function add(): Promise<void> {
    setBusy(true);
    try {
      const push = await subscribe(vapidKey);
      setRefused(push === null);
      if (push) {
        toast(words.added);
        onAdded(push);
      }
    } catch (error) {
      toast(explain(error));
    }
    setBusy(false);
  }

  if (support !== 'yes') {
    const why = { 'home-screen': words.homeScreen, denied: words.denied, no: words.no }[support];
    return <p className={styles.hint}>{why}</p>;
  }
  return (
    <div>
      <Button tone={tone} disabled={busy} onClick={() => void add()}>
        {label}
      </Button>
      {refused && <p role="alert">{words.refused}</p>}
    </div>
  );
}
