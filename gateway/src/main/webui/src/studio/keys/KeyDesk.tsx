import { Link } from 'wouter';
import { Card } from '../../design/Card';
import { studio } from '../../text/studio';
import { Instructions } from './Instructions';
import { IssuedKeyCard } from './IssuedKeyCard';
import styles from './KeyDesk.module.css';
import { KeyList } from './KeyList';
import { NewKeyForm } from './NewKeyForm';
import { useKeyDesk } from './useKeyDesk';

const words = studio.key;

/** Stream keys of a show or of the channel, and beside them what to paste where. */
export function KeyDesk({ show }: { show?: string }) {
  const { api, keys, reload, issued, arrived, hide } = useKeyDesk(show);
  return (
    <div className={styles.desk}>
      <Card title={show ? words.title : words.channelTitle}>
        {show && (
          <p className={styles.intro}>
            {words.showIntro} <Link href="/studio/keys">{words.channelLink}</Link>
          </p>
        )}
        <NewKeyForm create={api.create} onIssued={arrived} />
        {issued && <IssuedKeyCard issued={issued} onDone={hide} />}
        <KeyList keys={keys} api={api} onIssued={arrived} onChange={reload} />
      </Card>
      <Card title={studio.connect.title}>
        <Instructions issued={issued} />
      </Card>
    </div>
  );
}
