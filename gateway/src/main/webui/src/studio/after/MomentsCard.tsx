import { Scissors } from 'lucide-react';
import { Link } from 'wouter';
import type { AfterShow, Show } from '../../api/types';
import { LinkButton } from '../../design/Button';
import type { Resource } from '../../design/useResource';
import { after } from '../../text/after';
import styles from './After.module.css';
import { clipPath } from './clipPath';
import { Part } from './Part';

const words = after.moments;

interface Props {
  show: Show;
  resource: Resource<AfterShow>;
  onRetry(): void;
}

/** The liveliest moments, each with a way to the clip maker; nothing is made here. */
export function MomentsCard({ show, resource, onRetry }: Props) {
  return (
    <Part
      title={words.title}
      resource={resource}
      definition={words.definition}
      height="14rem"
      onRetry={onRetry}
    >
      {({ moments }) =>
        moments.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <>
            {!show.vodUrl && <p>{words.noRecording}</p>}
            <ol className={styles.moments}>
              {moments.map((moment) => (
                <Line key={moment.at} show={show} moment={moment} />
              ))}
            </ol>
          </>
        )
      }
    </Part>
  );
}

function Line({ show, moment }: { show: Show; moment: AfterShow['moments'][number] }) {
  const place = words.place(Date.parse(moment.at) - Date.parse(show.startedAt ?? moment.at));
  return (
    <li>
      <div>
        <strong>{place}</strong>
        <p className={styles.note}>{words.felt(moment.reactions, moment.messages)}</p>
      </div>
      {show.vodUrl && (
        <Link href={clipPath(show.id, moment.at)} asChild>
          <LinkButton small aria-label={words.makeOf(place)}>
            <Scissors size={16} aria-hidden="true" />
            {words.make}
          </LinkButton>
        </Link>
      )}
    </li>
  );
}
