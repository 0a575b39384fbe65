import { getRecording } from '../../../api/recordings';
import { Message } from '../../../app/Message';
import { usePageTitle } from '../../../app/usePageTitle';
import { Skeleton } from '../../../design/Skeleton';
import { useResource } from '../../../design/useResource';
import { common } from '../../../text/common';
import { explain } from '../../../text/explain';
import { studio } from '../../../text/studio';
import { trim as words } from '../../../text/trim';
import { PageHead } from '../../PageHead';
import { titleOf } from '../useLibrary';
import { TrimEditor } from './TrimEditor';

const back = { label: words.toLibrary, to: '/studio/library' };

/** Cuts off the beginning and the end of one recording. */
export default function TrimPage({ show }: { show: string }) {
  usePageTitle(`${words.title} · ${studio.title}`);
  const { resource, reload, set } = useResource(show, () => getRecording(show));
  if (resource.state === 'failed') {
    const action = { label: common.retry, run: () => void reload() };
    return <Message title={words.title} text={explain(resource.problem)} action={action} link={back} />;
  }
  if (resource.state === 'loading') {
    return <Skeleton height="32rem" />;
  }
  const recording = resource.value;
  if (recording.deletedAt || recording.status === 'recording') {
    const text = recording.deletedAt ? words.deleted : words.running;
    return <Message title={words.title} text={text} link={back} />;
  }
  const { trim } = recording;
  return (
    <>
      <PageHead title={words.title} intro={titleOf(recording)} />
      <TrimEditor
        key={`${trim?.fromMillis}-${trim?.untilMillis}`}
        recording={recording}
        onChange={(changed) => set(() => changed)}
      />
    </>
  );
}
