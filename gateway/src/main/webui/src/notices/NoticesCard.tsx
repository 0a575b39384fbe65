import { getMyNotices, setMyNotices } from '../api/notices';
import type { NoticeWish } from '../api/types';
import { Card } from '../design/Card';
import { Skeleton } from '../design/Skeleton';
import { toast } from '../design/toasts';
import { useResource } from '../design/useResource';
import { explain } from '../text/explain';
import { notices as words } from '../text/notices';
import { MailPart } from './MailPart';
import styles from './Notices.module.css';
import { PushPart } from './PushPart';
import { usualWish } from './usualWish';
import { WishPart } from './WishPart';

/** How somebody is told, and of what; each change is kept at once. */
export default function NoticesCard() {
  const { resource, reload, set } = useResource('notices', getMyNotices);
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

  /** Shown as it will be; as it is again when that was refused. */
  async function change(part: Partial<NoticeWish>): Promise<void> {
    set((now) => ({ ...now, wish: { ...wish, ...part } }));
    try {
      const kept = await setMyNotices({ ...wish, ...part });
      set(() => kept);
    } catch (error) {
      toast(explain(error));
      await reload();
    }
  }

  return (
    <Card title={words.title}>
      <p className={styles.hint}>{words.intro}</p>
      <MailPart
        mail={mail}
        on={wish.mail}
        onChange={(now) => set((all) => ({ ...all, mail: now }))}
        onSwitch={(on) => void change({ mail: on })}
      />
      <PushPart push={push} onChange={(now) => set((all) => ({ ...all, push: now }))} />
      <WishPart
        wish={wish}
        reached={(mail.address !== null && wish.mail) || push.browsers.length > 0}
        onChange={(part) => void change(part)}
      />
    </Card>
  );
}
