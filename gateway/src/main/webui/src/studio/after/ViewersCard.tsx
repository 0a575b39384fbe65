import { getStaying } from '../../api/after';
import { getAudience } from '../../api/shows';
import type { Show } from '../../api/types';
import { useResource } from '../../design/useResource';
import { after } from '../../text/after';
import { AudienceCard } from '../audience/AudienceCard';
import { FigureList } from './FigureList';
import { Part } from './Part';
import { StayingCard } from './StayingCard';

const words = after.viewers;

/** How many there were, and where they left. */
export function ViewersCard({ show }: { show: Show }) {
  const audience = useResource(`audience ${show.id}`, () => getAudience(show.id));
  const staying = useResource(`staying ${show.id}`, () => getStaying(show.id));
  const average =
    staying.resource.state === 'ready' ? after.average(staying.resource.value.average) : after.none;
  return (
    <>
      <Part
        title={words.title}
        resource={audience.resource}
        definition={words.definition}
        height="4rem"
        onRetry={() => void audience.reload()}
      >
        {({ peak, people, minutes }) => (
          <FigureList
            figures={[
              [words.peak, after.figure(peak)],
              [words.average, average],
              [words.people, after.figure(people)],
              [words.minutes, after.figure(minutes)],
            ]}
          />
        )}
      </Part>
      <AudienceCard show={show} viewers={null} />
      <StayingCard show={show.id} resource={staying.resource} onRetry={() => void staying.reload()} />
    </>
  );
}
