import { Link } from 'wouter';
import { LinkButton } from '../design/Button';
import { cx } from '../design/cx';
import { useSession } from '../session/session';
import { channel } from '../text/channel';
import styles from './Hero.module.css';

/** Nothing planned: honest to visitors, and to the creator the way to the first show. */
export function EmptyHero() {
  const session = useSession();
  const creator = session.kind === 'signedIn' && session.creator;
  return (
    <section className={cx(styles.hero, styles.stage)}>
      <div className={styles.words}>
        <p className={styles.eyebrow}>{channel.eyebrow}</p>
        <h1 className={styles.title}>{channel.nothingNext}</h1>
        <p className={styles.text}>{creator ? channel.creatorHint : channel.nothingNextText}</p>
        {creator && (
          <Link href="/studio" asChild>
            <LinkButton tone="primary">{channel.toStudio}</LinkButton>
          </Link>
        )}
      </div>
    </section>
  );
}
