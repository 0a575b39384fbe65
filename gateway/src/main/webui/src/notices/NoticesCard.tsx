import { getMyNotices } from '../api/notices';
import type { MailState } from '../api/types';
import { Card } from '../design/Card';
import { Skeleton } from '../design/Skeleton';
import { useResource } from '../design/useResource';
import { explain } from '../text/explain';
import { notices as words } from '../text/notices';
import { MailPart } from './MailPart';
import styles from './Notices.module.css';
import { PushPart } from './PushPart';
import { useWishChanges } from './useWishChanges';
import { usualWish } from './usualWish';
import { WishPart } from './WishPart';

/** How somebody is told, and of what; each change is kept at once. */
export default function NoticesCard() {
  const { resource, reload, set } = useResource('notices', getMyNotices);
  const change = useWishChanges(set, reload);
  if (resource.state === 'failed') {
    return (
      <Card title={words.title}>
        <p role="alert">
          {words.failed} {explain(resource.problem)}
        </p>
      </Card>
    );
  }
  if (resource.state === 'loading') {
    return <Skeleton height="24rem" />;
  }
  const { mail, push } = resource.value;
  const wish = resource.value.wish ?? usualWish();

  /** With an address they have said yes to before, the service switches mail on. */
  function mailChanged(now: MailState): void {
    set((all) => ({ ...all, mail: now }));
    if (now.address !== null && now.pending === null) {
      void reload();
    }
  }

  return (
    <Card title={words.title}>
      <p className={styles.hint}>{words.intro}</p>
      <MailPart mail={mail} on={wish.mail} onChange={mailChanged} onSwitch={(mail) => change({ mail })} />
      <PushPart push={push} onChange={(now) => set((all) => ({ ...all, push: now }))} />
      <WishPart
        wish={wish}
        reached={(mail.address !== null && wish.mail) || push.browsers.length > 0}
        onChange={change}
      />
    </Card>
  );
}
