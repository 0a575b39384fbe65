import { getChannel } from '../../api/channel';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import { becomeChannel, useChannel } from '../../look/channel';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { settings } from '../../text/settings';
import { studio } from '../../text/studio';
import { EmojiSection } from '../emoji/EmojiSection';
import { WordingsSection } from '../notices/WordingsSection';
import { OverlaysSection } from '../overlays/OverlaysSection';
import { PageHead } from '../PageHead';
import { AboutSection } from './AboutSection';
import { LinksSection } from './LinksSection';
import { LookSection } from './LookSection';
import { NameSection } from './NameSection';
import { PlaceSection } from './PlaceSection';
import styles from './SettingsPage.module.css';

/** Who this channel is. Starts from what the service has now, not from what the page remembers. */
export function SettingsPage() {
  usePageTitle(`${studio.settings} · ${studio.title}`);
  const { resource, reload } = useResource('settings', async () => becomeChannel(await getChannel()));
  const channel = useChannel();
  if (resource.state === 'failed') {
    const action = { label: common.retry, run: () => void reload() };
    return <Message title={settings.failed} text={explain(resource.problem)} action={action} />;
  }
  return (
    <>
      <PageHead title={settings.title} intro={settings.intro} />
      {resource.state === 'loading' ? (
        <Skeleton height="60vh" />
      ) : (
        <div className={styles.sections}>
          <NameSection channel={channel} />
          <LookSection channel={channel} />
          <AboutSection channel={channel} />
          <LinksSection channel={channel} />
          <PlaceSection channel={channel} />
          <WordingsSection />
          <EmojiSection />
          <OverlaysSection />
        </div>
      )}
    </>
  );
}
