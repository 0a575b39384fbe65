import { useState } from 'react';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { firstRun } from '../../text/firstRun';
import { Instructions } from '../keys/Instructions';
import { IssuedKeyCard } from '../keys/IssuedKeyCard';
import { KeyList } from '../keys/KeyList';
import { NewKeyForm } from '../keys/NewKeyForm';
import { useKeyDesk } from '../keys/useKeyDesk';
import styles from './ConnectStep.module.css';
import { Light } from './Light';
import { Step } from './Step';

const words = firstRun.connect;

/** The channel's key to copy, what to do with it, and the light that shows that a picture arrives. */
export function ConnectStep({ now, next }: { now: Show | null; next: Show | null }) {
  const { api, keys, reload, issued, arrived, hide } = useKeyDesk();
  const [again, setAgain] = useState(false);
  const none = keys.state === 'ready' && keys.value.items.length === 0;
  return (
    <Step name={words.name} state={now ? 'done' : 'todo'} text={now ? words.done : words.text}>
      <Light now={now} next={next} />
      {now && !again ? (
        <Button onClick={() => setAgain(true)}>{words.again}</Button>
      ) : (
        <>
          {!now && <p className={styles.warning}>{words.warning}</p>}
          <div className={styles.desk}>
            <div className={styles.part}>
              <NewKeyForm create={api.create} onIssued={arrived} />
              {issued && <IssuedKeyCard issued={issued} onDone={hide} />}
              {!none && <KeyList keys={keys} api={api} onIssued={arrived} onChange={reload} />}
            </div>
            <div className={styles.part}>
              <Instructions issued={issued} />
            </div>
          </div>
        </>
      )}
    </Step>
  );
}
