import { useEffect } from 'react';
import { getAudience } from '../../api/shows';
import type { Show } from '../../api/types';
import { useNow } from '../../design/useNow';
import { useResource } from '../../design/useResource';
import { onAir } from '../../shows/programme';
import { span, timer } from '../../text/format';
import { studio } from '../../text/studio';
import styles from './Figures.module.css';

/** The figures behind "now" change slowly (ms). */
const REFRESH = 15_000;
const words = studio.control;
const whole = new Intl.NumberFormat('en-GB');
const figure = (n: number | null | undefined) => (n == null ? words.none : whole.format(n));

export function Figures({ show, viewers }: { show: Show; viewers: number | null }) {
  const { resource, reload } = useResource(`${show.id} ${show.status}`, () => getAudience(show.id));
  const running = onAir(show);
  useEffect(() => {
    if (!running) {
      return;
    }
    const timer = setInterval(() => void reload(), REFRESH);
    return () => clearInterval(timer);
  }, [running, reload]);
  const audience = resource.state === 'ready' ? resource.value : null;
  const rows: [string, string][] = [
    [words.watching, running ? figure(viewers ?? audience?.now) : words.none],
    [words.peak, figure(audience?.peak)],
    [words.people, figure(audience?.people)],
    [words.minutes, figure(audience?.minutes)],
  ];
  return (
    <dl className={styles.figures}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{words.onAirFor}</dt>
        <dd>{running && show.startedAt ? <Clock since={show.startedAt} /> : length(show)}</dd>
      </div>
    </dl>
  );
}

function Clock({ since }: { since: string }) {
  return timer(useNow() - Date.parse(since));
}

function length({ startedAt, endedAt }: Show): string {
  return startedAt && endedAt ? span(Date.parse(endedAt) - Date.parse(startedAt)) : words.none;
}
