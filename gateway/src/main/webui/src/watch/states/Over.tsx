import type { Show } from '../../api/types';
import { span } from '../../text/format';
import { watch } from '../../text/watch';
import { ToChannel } from './ToChannel';

const words = watch.over;

export function Over({ show: { startedAt, endedAt } }: { show: Show }) {
  const length = startedAt && endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : 0;
  return (
    <>
      <h2>{words.title}</h2>
      <p>{length > 0 ? words.lasted(span(length)) : words.text}</p>
      <ToChannel label={words.channel} />
    </>
  );
}
