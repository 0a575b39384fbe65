import { useState } from 'react';
import { throwOut } from '../../api/shows';
import type { Signal } from '../../api/types';
import { Button } from '../../design/Button';
import { Confirm, type Question } from '../../design/Confirm';
import { toast } from '../../design/toasts';
import { explain } from '../../text/explain';
import { signal } from '../../text/signal';
import { BanButton } from '../bans/BanButton';
import styles from './SignalPanel.module.css';

const words = signal.source;

/** Who sends, and the way to be rid of them. */
export function Source({ show, source }: { show: string; source: NonNullable<Signal['source']> }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = () =>
    setQuestion({
      title: words.title,
      text: words.text,
      confirm: words.throwOut,
      run: () =>
        void throwOut(show).then(
          () => toast(words.done),
          (error) => toast(explain(error)),
        ),
    });
  return (
    <div className={styles.source}>
      <p>{words.line(source)}</p>
      <div className={styles.actions}>
        {source.address && <BanButton address={source.address} />}
        <Button tone="danger" small onClick={ask}>
          {words.throwOut}
        </Button>
      </div>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </div>
  );
}
