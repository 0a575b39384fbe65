import { serverNow } from '../../api/clock';
import { getDeadLetters, retryDeadLetter } from '../../api/money';
import type { DeadLetter } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import { usePolled } from '../../design/usePolled';
import { explain } from '../../text/explain';
import { ago } from '../../text/format';
import { moneyWords } from '../../text/money';
import styles from './Money.module.css';

const words = moneyWords.letters;

/** How often it is looked up (ms). */
const REFRESH = 10_000;

/** Whether what Stripe tells is taken in; what could not be, with the way to try again. */
export function DeadLetterCard() {
  const { resource, reload, last } = usePolled('dead-letters', getDeadLetters, REFRESH);
  async function retry(letter: DeadLetter): Promise<void> {
    try {
      await retryDeadLetter(letter.id);
      toast(isNote(letter) ? words.takenAway : words.retried);
    } catch (error) {
      toast(explain(error));
    }
    await reload();
  }
  if (!last) {
    return (
      <Card title={words.title}>
        {resource.state === 'failed' ? (
          <p className={styles.note}>
            {words.failed} {explain(resource.problem)}
          </p>
        ) : (
          <Skeleton height="1.5em" />
        )}
      </Card>
    );
  }
  const { items, waiting, oldestSeconds } = last;
  const letters = items.filter((letter) => !isNote(letter));
  return (
    <Card title={words.title} tone={items.length > 0 ? 'alert' : 'calm'}>
      {waiting > 0 && <p className={styles.note}>{words.waiting(waiting, oldestSeconds)}</p>}
      {items.length === 0 && waiting === 0 && <p className={styles.note}>{words.fine}</p>}
      {letters.length > 0 && <p>{words.dead(letters.length)}</p>}
      <ul className={styles.letters}>
        {items.map((letter) => (
          <Row key={letter.id} letter={letter} onRetry={() => void retry(letter)} />
        ))}
      </ul>
    </Card>
  );
}

/** Something to know and not to try again. */
const isNote = ({ type }: DeadLetter) => type === 'account';

function Row({ letter, onRetry }: { letter: DeadLetter; onRetry(): void }) {
  const { type, failed, reason, attempts } = letter;
  const about = letter.object ?? letter.event ?? type;
  const note = isNote(letter);
  return (
    <li>
      <div>
        <strong>{note ? words.account : type}</strong>
        <p className={styles.note}>
          {!note && `${words.about(about, attempts)}, `}
          <time dateTime={failed}>{ago(failed, serverNow())}</time>
        </p>
        <p className={styles.note}>{reason}</p>
      </div>
      <Button small aria-label={note ? words.takeAway : words.retryOf(type, about)} onClick={onRetry}>
        {note ? words.takeAway : words.retry}
      </Button>
    </li>
  );
}
