import { usePageTitle } from '../../app/usePageTitle';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import { KeyDesk } from './KeyDesk';

export function KeysPage() {
  usePageTitle(`${studio.keys} · ${studio.title}`);
  return (
    <>
      <PageHead title={studio.keys} intro={studio.key.channelIntro} />
      <KeyDesk />
    </>
  );
}
