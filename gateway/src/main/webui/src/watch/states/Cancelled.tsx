import type { Show } from '../../api/types';
import { longDate } from '../../text/format';
import { noPicture } from '../../text/noPicture';
import { ToChannel } from './ToChannel';

const words = noPicture.cancelled;

/** Said plainly, so that nobody waits for a show that does not come. */
export default function Cancelled({ show: { scheduledAt } }: { show: Show }) {
  return (
    <>
      <h2>{words.title}</h2>
      <p>{scheduledAt ? words.planned(longDate(scheduledAt)) : words.text}</p>
      <ToChannel label={words.channel} />
    </>
  );
}
