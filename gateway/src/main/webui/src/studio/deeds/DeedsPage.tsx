import { useRef, useState } from 'react';
import { type DeedsWanted, listStudioDeeds } from '../../api/deeds';
import type { StudioDeed, StudioDeeds } from '../../api/types';
import { usePageTitle } from '../../app/usePageTitle';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Choice } from '../../design/Choice';
import { Skeleton } from '../../design/Skeleton';
import { usePages } from '../../design/usePages';
import { common } from '../../text/common';
import { deeds as words } from '../../text/deeds';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import styles from './DeedsPage.module.css';

const ALL = '';

const nameIn = (choices: StudioDeeds['kinds'], id: string) =>
  choices.find((one) => one.id === id)?.name ?? '';

/** Who changed what and when, of all services. */
export default function DeedsPage() {
  usePageTitle(`${words.title} · ${studio.title}`);
  const [wanted, setWanted] = useState<DeedsWanted>({ actor: null, kind: null });
  const { resource, reload, more } = usePages<StudioDeed, StudioDeeds>(
    `deeds:${wanted.actor}:${wanted.kind}`,
    (cursor) => listStudioDeeds(wanted, cursor),
  );
  // What can be chosen stays while another list is on its way.
  const known = useRef<StudioDeeds | null>(null);
  if (resource.state === 'ready') {
    known.current = resource.value;
  }
  const { actors = [], kinds = [] } = known.current ?? {};
  return (
    <>
      <PageHead title={words.title} intro={words.intro} />
      <div className={styles.filters}>
        <Choice
          label={words.who}
          wide
          value={wanted.actor ?? ALL}
          options={[ALL, ...actors.map(({ id }) => id)]}
          nameOf={(id) => (id === ALL ? words.everybody : words.actor(id, nameIn(actors, id)))}
          onChange={(actor) => setWanted({ ...wanted, actor: actor || null })}
        />
        <Choice
          label={words.what}
          wide
          value={wanted.kind ?? ALL}
          options={[ALL, ...kinds.map(({ id }) => id)]}
          nameOf={(id) => (id === ALL ? words.everything : nameIn(kinds, id))}
          onChange={(kind) => setWanted({ ...wanted, kind: kind || null })}
        />
      </div>
      {resource.state === 'loading' && <Skeleton height="24rem" />}
      {resource.state === 'failed' && (
        <Card title={words.failed}>
          <p role="alert">{explain(resource.problem)}</p>
          <div>
            <Button onClick={() => void reload()}>{common.retry}</Button>
          </div>
        </Card>
      )}
      {resource.state === 'ready' && <List items={resource.value.items} />}
      {more && (
        <Button className={styles.more ?? ''} onClick={more}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function List({ items }: { items: StudioDeed[] }) {
  if (items.length === 0) {
    return (
      <Card title={words.empty}>
        <p>{words.emptyText}</p>
      </Card>
    );
  }
  return (
    <ol className={styles.list} aria-label={words.title}>
      {items.map((deed) => (
        <li key={deed.id}>
          <strong>{deed.what}</strong>
          <time className={styles.note} dateTime={deed.at}>
            {words.at(deed.at)}
          </time>
          <span className={styles.note}>{words.about(deed)}</span>
          <span className={styles.note}>{words.actor(deed.actor.id, deed.actor.name)}</span>
        </li>
      ))}
    </ol>
  );
}
