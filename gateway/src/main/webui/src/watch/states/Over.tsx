import { Play } from 'lucide-react';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { useNow } from '../../design/useNow';
import { span } from '../../text/format';
import { replay } from '../../text/replay';
import { watch } from '../../text/watch';
import { ToChannel } from './ToChannel';

/** So long after its end (ms) a show's recording may still turn up. */
const MAY_COME = 120_000;
const words = watch.over;

/** Thanks, and the recording as soon as there is one. */
export default function Over({ show, onReplay }: { show: Show; onReplay: (() => void) | undefined }) {
  const { startedAt, endedAt } = show;
  const length = startedAt && endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : 0;
  const fresh = useNow() - Date.parse(endedAt ?? '') < MAY_COME;
  return (
    <>
      <h2>{words.title}</h2>
      <p>{length > 0 ? words.lasted(span(length)) : words.text}</p>
      {onReplay ? (
        <Button tone="primary" onClick={onReplay}>
          <Play size={18} aria-hidden="true" />
          {replay.watch}
        </Button>
      ) : (
        <p>{fresh ? replay.maybe : replay.none}</p>
      )}
      <ToChannel label={words.channel} />
    </>
  );
}
