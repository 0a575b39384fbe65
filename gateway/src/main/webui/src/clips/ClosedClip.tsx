import { getClip } from '../api/clips';
import { Message } from '../app/Message';
import { useResource } from '../design/useResource';
import { clips as words } from '../text/clips';
import { useLiveShow } from '../watch/useLiveShow';
import { ClipLoading, NoClip } from './ClipStates';
import { ShownClip } from './ShownClip';

/** A clip for those who may watch the recording of its show: they are asked for as on the show's own page. */
export function ClosedClip({ show, id }: { show: string; id: string }) {
  const { state, askAgain } = useLiveShow(show);
  const { pass } = state;
  if (pass.kind === 'granted' && pass.grant.locked.length === 0) {
    return <Admitted show={show} id={id} pass={pass} onDenied={askAgain} />;
  }
  if (pass.kind === 'asking' || pass.kind === 'unreachable') {
    return <ClipLoading />;
  }
  const { title, text, link } = words.closed;
  return <Message title={title} text={text} link={{ label: link, to: `/s/${show}` }} />;
}

interface Props {
  show: string;
  id: string;
  pass: { kind: 'granted' };
  onDenied(): void;
}

function Admitted({ show, id, pass, onDenied }: Props) {
  const { resource, reload } = useResource(id, () => getClip(show, id));
  if (resource.state === 'failed') {
    return <NoClip problem={resource.problem} onRetry={() => void reload()} />;
  }
  if (resource.state === 'loading') {
    return <ClipLoading />;
  }
  return (
    <ShownClip
      clip={resource.value}
      url={`/vod/${show}/clip-${id}.m3u8`}
      pass={pass}
      onTrouble={reload}
      onDenied={onDenied}
    />
  );
}
