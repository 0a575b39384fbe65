import { cx } from '../../design/cx';
import { watch } from '../../text/watch';
import styles from './Panel.module.css';

export function GoodToKnow() {
  return (
    <section className={cx(styles.card, styles.keyboard)} aria-labelledby="good-to-know">
      <h2 id="good-to-know">{watch.goodToKnow}</h2>
      <p className={styles.text}>{watch.delayTip}</p>
    </section>
  );
}
