import { Button } from '../../design/Button';
import { justTime } from '../../text/format';
import { turnedAway } from '../../text/turnedAway';
import type { Elsewhere as Places } from '../pass';

const words = turnedAway.elsewhere;

/** Other devices of this person have all the places: which, and how to have one here. */
export default function Elsewhere({ places, onWatchHere }: { places: Places; onWatchHere(): void }) {
  return (
    <>
      <h2>{words.title}</h2>
      <p>
        {words.text(places.limit)} {words.since(places.limit, justTime(places.since))}
      </p>
      <Button tone="primary" onClick={onWatchHere}>
        {words.here}
      </Button>
      <p data-spare>{words.effect(places.limit)}</p>
    </>
  );
}
