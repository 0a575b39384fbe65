import { Message } from '../app/Message';
import { usePageTitle } from '../app/usePageTitle';
import { useChannel } from '../look/channel';
import { recorded } from '../replays/listReplays';
import { programmeOf } from '../shows/programme';
import { channel } from '../text/channel';
import { common } from '../text/common';
import { About } from './About';
import { ChannelHead } from './ChannelHead';
import styles from './ChannelPage.module.css';
import { EmptyHero } from './EmptyHero';
import { HeroSkeleton } from './HeroSkeleton';
import { LiveHero } from './LiveHero';
import { MembershipLine } from './MembershipLine';
import { NextHero } from './NextHero';
import { PastShows } from './PastShows';
import { Replays } from './Replays';
import { Upcoming } from './Upcoming';
import { useProgramme } from './useProgramme';

/** Who this is, what is on or next, what a membership is, what was. A newcomer understands it in five seconds. */
export default function ChannelPage() {
  const { resource, reload } = useProgramme();
  const who = useChannel();
  usePageTitle(null);
  if (resource.state === 'failed') {
    const action = { label: common.retry, run: () => void reload() };
    return <Message title={channel.failed} text={common.unreachable} action={action} />;
  }
  if (resource.state === 'loading') {
    return (
      <div className={styles.page}>
        <ChannelHead channel={who} />
        <HeroSkeleton />
      </div>
    );
  }
  const { now, next, upcoming, past } = programmeOf(resource.value.items);
  const featured = now ?? next;
  const replays = past.filter(recorded);
  const unrecorded = past.filter((show) => !recorded(show));
  const later = now && next ? [next, ...upcoming] : upcoming;
  return (
    <div className={styles.page}>
      <ChannelHead channel={who} />
      {now && <LiveHero key={now.id} show={now} onOver={reload} />}
      {!now && next && <NextHero key={next.id} show={next} onChange={reload} />}
      {!featured && <EmptyHero />}
      <MembershipLine />
      {later.length > 0 && <Upcoming shows={later} />}
      {replays.length > 0 && <Replays shows={replays} />}
      {unrecorded.length > 0 && <PastShows shows={unrecorded} />}
      <About channel={who} />
    </div>
  );
}
