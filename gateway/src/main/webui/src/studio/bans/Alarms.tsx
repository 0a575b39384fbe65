import { listAlarms } from '../../api/bans';
import { usePolled } from '../../design/usePolled';
import { bans as words } from '../../text/bans';
import { BanButton } from './BanButton';
import styles from './Bans.module.css';

/** The service asks the doors that often (ms). */
const REFRESH = 5_000;

/** One calm sentence for each who presses on the ingest, and the button to be rid of them. Nothing on quiet days. */
export function Alarms() {
  const { resource, reload } = usePolled('alarms', listAlarms, REFRESH);
  const alarms = resource.state === 'ready' ? resource.value.items : [];
  return (
    <ul className={styles.alarms} aria-label={words.alarms} aria-live="polite">
      {alarms.map((alarm) => {
        const sentence = words.alarm(alarm);
        return (
          sentence && (
            <li key={`${alarm.kind} ${alarm.address}`}>
              <p>{sentence}</p>
              {alarm.bannable && alarm.address && (
                <BanButton address={alarm.address} onChange={() => void reload()} />
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}
