import { listBans } from '../../api/bans';
import { serverNow } from '../../api/clock';
import type { Ban } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { bans as words } from '../../text/bans';
import { explain } from '../../text/explain';
import { BanButton } from './BanButton';
import styles from './Bans.module.css';
import { lift } from './banning';

/** The addresses from which nobody may send, and the way to take each back. */
export function BanCard() {
  const { resource, reload } = useResource('bans', listBans);
  const again = () => void reload();
  return (
    <Card title={words.title} aside={<BanButton onChange={again} />}>
      <p className={styles.note}>{words.intro}</p>
      {resource.state === 'loading' && <Skeleton height="4.5rem" />}
      {resource.state === 'failed' && <p className={styles.note}>{explain(resource.problem)}</p>}
      {resource.state === 'ready' && resource.value.items.length === 0 && (
        <p className={styles.note}>{words.none}</p>
      )}
      {resource.state === 'ready' && resource.value.items.length > 0 && (
        <ul className={styles.list}>
          {resource.value.items.map((ban) => (
            <Row key={ban.id} ban={ban} onChange={again} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Row({ ban, onChange }: { ban: Ban; onChange(): void }) {
  return (
    <li>
      <div>
        <strong>{ban.address}</strong>
        {ban.reason && <p>{ban.reason}</p>}
        <p className={styles.note}>{words.history(ban, serverNow())}</p>
      </div>
      <Button small aria-label={words.liftLabel(ban.address)} onClick={() => void lift(ban, onChange)}>
        {words.lift}
      </Button>
    </li>
  );
}
