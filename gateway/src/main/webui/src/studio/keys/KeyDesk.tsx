import { useState } from 'react';
import { Link } from 'wouter';
import { keysOf } from '../../api/keys';
import type { IssuedKey } from '../../api/types';
import { Card } from '../../design/Card';
import { useResource } from '../../design/useResource';
import { studio } from '../../text/studio';
import { Instructions } from './Instructions';
import { IssuedKeyCard } from './IssuedKeyCard';
import styles from './KeyDesk.module.css';
import { KeyList } from './KeyList';
import { NewKeyForm } from './NewKeyForm';

const words = studio.key;

/** Stream keys of a show or of the channel, and beside them what to paste where. */
export function KeyDesk({ show }: { show?: string }) {
  const keys = keysOf(show);
  const { resource, reload } = useResource(`keys ${show}`, keys.list);
  const [issued, setIssued] = useState<IssuedKey | null>(null);

  function arrived(key: IssuedKey): void {
    setIssued(key);
    void reload();
  }

  return (
    <div className={styles.desk}>
      <Card title={show ? words.title : words.channelTitle}>
        {show && (
          <p className={styles.intro}>
            {words.showIntro} <Link href="/studio/keys">{words.channelLink}</Link>
          </p>
        )}
        <NewKeyForm create={keys.create} onIssued={arrived} />
        {issued && <IssuedKeyCard issued={issued} onDone={() => setIssued(null)} />}
        <KeyList keys={resource} api={keys} onIssued={arrived} onChange={reload} />
      </Card>
      <Card title={studio.connect.title}>
        <Instructions issued={issued} />
      </Card>
    </div>
  );
}
