import { getErasure } from '../api/people';
import { Skeleton } from '../design/Skeleton';
import { usePolled } from '../design/usePolled';
import { explain } from '../text/explain';
import { personal } from '../text/personal';
import styles from './Personal.module.css';

const words = personal.progress;
const EVERY = 3_000;

/** How far an erasure is, service by service, until the last one has said so. */
export function ErasureProgress({ id }: { id: string }) {
  const { resource, last } = usePolled(`erasure:${id}`, () => getErasure(id), EVERY);
  if (!last) {
    return resource.state === 'failed' ? (
      <p role="alert">{resource.problem.status === 404 ? words.unknown : explain(resource.problem)}</p>
    ) : (
      <Skeleton height="14rem" />
    );
  }
  return (
    <div className={styles.part}>
      <ul className={styles.parts}>
        {last.parts.map((part) => (
          <li key={part.service}>
            <span>{words.parts[part.service] ?? part.service}</span>
            <span>{part.erasedAt ? words.gone : words.still}</span>
          </li>
        ))}
      </ul>
      <p role="status">{last.erasedAt ? words.over : words.going}</p>
    </div>
  );
}
