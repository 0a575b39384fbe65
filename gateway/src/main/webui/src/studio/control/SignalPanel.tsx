import { useEffect } from 'react';
import { getSignal } from '../../api/shows';
import type { Show, Signal } from '../../api/types';
import { Card } from '../../design/Card';
import { useResource } from '../../design/useResource';
import { onAir } from '../../shows/programme';
import { signal as words } from '../../text/signal';
import { Alarms } from '../bans/Alarms';
import { BanButton } from '../bans/BanButton';
import styles from './SignalPanel.module.css';
import { Source } from './Source';
import { Sparkline } from './Sparkline';

/** The service looks once a second; twice as slow is soon enough for eyes (ms). */
const REFRESH = 2_000;

/** What arrives from the encoder: the curve, what it is, and what to change. */
export function SignalPanel({ show }: { show: Show }) {
  const { resource, reload } = useResource(`${show.id} ${show.status}`, () => getSignal(show.id));
  useEffect(() => {
    const timer = setInterval(() => void reload(), onAir(show) ? REFRESH : REFRESH * 3);
    return () => clearInterval(timer);
  }, [show, reload]);
  const now = resource.state === 'ready' ? resource.value : null;
  return (
    <Card title={words.title}>
      <div className={styles.panel}>
        <Alarms />
        {now?.now ? (
          <Figures now={now} />
        ) : (
          <p className={styles.text}>{resource.state === 'failed' ? words.away : words.nothing}</p>
        )}
        {now?.source && <Source show={show.id} source={now.source} />}
        <Sentences now={now} />
      </div>
    </Card>
  );
}

function Figures({ now: { now, history } }: { now: Signal }) {
  if (!now) {
    return null;
  }
  return (
    <>
      <Sparkline points={history.map(({ kbps }) => kbps)} label={words.curve(now.kbps)} />
      <dl className={styles.rows}>
        <div>
          <dt>{words.rows.rate}</dt>
          <dd>{words.rate(now.kbps)}</dd>
        </div>
        <div>
          <dt>{words.rows.picture}</dt>
          <dd>{words.picture(now) || words.silent}</dd>
        </div>
        <div>
          <dt>{words.rows.sound}</dt>
          <dd>{words.sound(now) || words.silent}</dd>
        </div>
      </dl>
    </>
  );
}

/** What to change about the picture, and who was turned away. */
export function Sentences({ now }: { now: Signal | null }) {
  const findings = (now?.findings ?? []).map(words.finding).filter(Boolean);
  const refusals = (now?.refusals ?? []).filter(words.refusal);
  return (
    <ul className={styles.sentences} aria-live="polite">
      {now?.now && findings.length === 0 && <li data-tone="good">{words.good}</li>}
      {findings.map((sentence) => (
        <li key={sentence} data-tone="warn">
          {sentence}
        </li>
      ))}
      {refusals.map((refusal) => (
        <li key={refusal.reason} className={styles.refusal}>
          <p>{words.refusal(refusal)}</p>
          {refusal.lastAddress && <BanButton address={refusal.lastAddress} />}
        </li>
      ))}
    </ul>
  );
}
