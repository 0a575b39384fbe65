import { useEffect, useState } from 'react';
import { asProblem } from '../../api/problem';
import { previewSeries } from '../../api/series';
import type { SeriesTimes } from '../../api/types';
import { explain } from '../../text/explain';
import { longDate } from '../../text/format';
import { series } from '../../text/series';
import plans from '../plans/Plans.module.css';
import styles from './Series.module.css';

/** Typing settles before dates are asked for (ms). */
const SETTLE = 300;
const words = series.dates;

/** The next five dates as they would be, or why there are none. */
export function NextDates({ times }: { times: SeriesTimes | null }) {
  const [shown, setShown] = useState<{ next: string[]; failure: string }>({ next: [], failure: '' });
  const question = times && JSON.stringify(times);
  useEffect(() => {
    if (!question) {
      setShown({ next: [], failure: words.none });
      return;
    }
    let overtaken = false;
    const timer = setTimeout(() => {
      previewSeries(JSON.parse(question)).then(
        ({ next }) => !overtaken && setShown({ next, failure: '' }),
        (error) => !overtaken && setShown({ next: [], failure: why(error) }),
      );
    }, SETTLE);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [question]);
  return (
    <section className={styles.dates} aria-label={words.label}>
      <h3>{words.label}</h3>
      <ol aria-live="polite">
        {shown.next.map((date) => (
          <li key={date}>{longDate(date)}</li>
        ))}
      </ol>
      {shown.failure && <p className={plans.note}>{shown.failure}</p>}
    </section>
  );
}

const why = (error: unknown) => asProblem(error).violations[0]?.message ?? explain(error);
