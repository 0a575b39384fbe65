import { getPasses } from '../api/membership';
import { listShows, programme } from '../api/shows';
import { Card } from '../design/Card';
import { CopyField } from '../design/CopyField';
import { Skeleton } from '../design/Skeleton';
import { useResource } from '../design/useResource';
import { explain } from '../text/explain';
import { membership } from '../text/membership';
import styles from './AccountPage.module.css';
import { GivePass } from './GivePass';
import passes from './GuestPasses.module.css';

const words = membership.passes;

const load = async () => {
  const [mine, shows] = await Promise.all([getPasses(), listShows(programme)]);
  return { mine, shows: shows.items };
};

/** Seats that a member can give away, and what became of those given. */
export function GuestPasses() {
  const { resource, reload } = useResource('passes', load);
  if (resource.state === 'failed') {
    return resource.problem.status === 404 ? null : (
      <Card title={words.title}>
        <p role="alert">
          {words.failed} {explain(resource.problem)}
        </p>
      </Card>
    );
  }
  if (resource.state === 'loading') {
    return <Skeleton height="14rem" />;
  }
  const { mine, shows } = resource.value;
  const titleOf = (id: string) => shows.find((show) => show.id === id)?.title ?? words.gone;
  return (
    <Card title={words.title}>
      <p className={styles.hint}>
        {words.intro(mine.perMonth)} <strong>{words.left(mine.left)}</strong>
      </p>
      {mine.left > 0 && <GivePass shows={shows} onGiven={() => void reload()} />}
      <ul className={passes.list}>
        {mine.items.map(({ code, show, acceptedBy }) => (
          <li key={code}>
            <p>
              <strong>{titleOf(show)}</strong>{' '}
              <span className={styles.hint}>
                {acceptedBy === null ? words.free : words.taken(acceptedBy)}
              </span>
            </p>
            {acceptedBy === null && (
              <CopyField label={words.linkFor(titleOf(show))} value={`${location.origin}/guest/${code}`} />
            )}
          </li>
        ))}
      </ul>
      {mine.items.length === 0 && <p className={styles.hint}>{words.none}</p>}
      {mine.items.some(({ acceptedBy }) => acceptedBy === null) && (
        <p className={styles.hint}>{words.share}</p>
      )}
    </Card>
  );
}
