import { usePageTitle } from '../../app/usePageTitle';
import { studio } from '../../text/studio';
import { BanCard } from '../bans/BanCard';
import { PageHead } from '../PageHead';
import { KeyDesk } from './KeyDesk';
import styles from './KeyDesk.module.css';

export function KeysPage() {
  usePageTitle(`${studio.keys} · ${studio.title}`);
  return (
    <>
      <PageHead title={studio.keys} intro={studio.key.channelIntro} />
      <div className={styles.stack}>
        <KeyDesk />
        <BanCard />
      </div>
    </>
  );
}
