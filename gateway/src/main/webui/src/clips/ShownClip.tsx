import { Link } from 'wouter';
import type { Clip } from '../api/types';
import { usePageTitle } from '../app/usePageTitle';
import { LinkButton } from '../design/Button';
import { clips as words } from '../text/clips';
import type { Pass } from '../watch/pass';
import { momentText } from '../watch/replay/moment';
import styles from './ClipPage.module.css';
import { ClipPlayer } from './ClipPlayer';

interface Props {
  clip: Clip;
  url: string;
  pass: { kind: Pass['kind'] };
  onTrouble(): void;
  onDenied(): void;
}

/** A clip, who made it, and the way to all of it. */
export function ShownClip({ clip, ...rest }: Props) {
  usePageTitle(clip.title);
  const whole = `/s/${clip.show}?t=${momentText(clip.startMillis / 1000)}`;
  return (
    <article className={styles.page}>
      <ClipPlayer clip={clip} {...rest} />
      <div>
        <h1 className={styles.title}>{clip.title}</h1>
        <p className={styles.note}>
          {words.from} <Link href={whole}>{clip.showTitle}</Link>, {words.by(clip.maker)},{' '}
          <time dateTime={clip.madeAt}>{words.madeAt(clip.madeAt)}</time>
        </p>
      </div>
      <Link href={whole} asChild>
        <LinkButton className={styles.whole}>{words.whole}</LinkButton>
      </Link>
    </article>
  );
}
