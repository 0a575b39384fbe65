import type { AudienceHistory } from '../../api/types';
import { justTime } from '../../text/format';
import { studio } from '../../text/studio';
import styles from './AudienceCard.module.css';

const words = studio.audience;

/** The same figures to read one by one, for whoever cannot see a curve or wants the numbers. */
export function AudienceTable({ history }: { history: AudienceHistory }) {
  return (
    <details className={styles.details}>
      <summary>{words.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.tableLabel}>
        <table>
          <thead>
            <tr>
              {words.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.points.map(({ at, viewers, joins, leaves }) => (
              <tr key={at}>
                <th scope="row">{justTime(at)}</th>
                <td>{words.whole(viewers)}</td>
                <td>{words.whole(joins)}</td>
                <td>{words.whole(leaves)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
