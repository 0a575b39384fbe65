import { useEffect } from 'react';
import { Link } from 'wouter';
import type { Show } from '../api/types';
import { LiveBadge } from '../design/Badge';
import { LinkButton } from '../design/Button';
import { cx } from '../design/cx';
import { AccessBadge } from '../shows/AccessBadge';
import { LivePreview } from '../shows/LivePreview';
import { onAir } from '../shows/programme';
import { channel } from '../text/channel';
import { useLiveShow } from '../watch/useLiveShow';
import styles from './Hero.module.css';

/** On air: the picture itself, silent, and one tap to the seat. */
export function LiveHero({ show: listed, onOver }: { show: Show; onOver(): void }) {
  const { state, askAgain } = useLiveShow(listed.id, true);
  const show = state.show ?? listed;
  const over = state.missing || !onAir(show);
  useEffect(() => {
    if (over) {
      onOver();
    }
  }, [over, onOver]);
  const address = `/s/${show.id}`;
  const locked = state.pass.kind === 'members-only' || state.pass.kind === 'blocked';
  return (
    <section className={cx(styles.hero, styles.live)} aria-label={channel.onAir}>
      <Link href={address} className={styles.preview} tabIndex={-1} aria-hidden="true">
        <LivePreview label={channel.preview} state={state} onDenied={askAgain}>
          {state.pass.kind === 'device-limit' && <span>{channel.previewElsewhere}</span>}
          {state.pass.kind === 'full' && <span>{channel.previewFull}</span>}
          {locked && <span>{channel.previewMembers}</span>}
          {show.status === 'interrupted' && <span>{channel.break}</span>}
        </LivePreview>
      </Link>
      <div className={styles.words}>
        <div className={styles.badges}>
          {show.status === 'live' ? <LiveBadge /> : channel.break}
          <AccessBadge show={show} />
          {state.viewers !== null && <span>{channel.watching(state.viewers)}</span>}
        </div>
        <h1 className={styles.title}>{show.title}</h1>
        {show.description && <p className={styles.text}>{show.description}</p>}
        <Link href={address} asChild>
          <LinkButton tone="primary">{channel.watchNow}</LinkButton>
        </Link>
      </div>
    </section>
  );
}
