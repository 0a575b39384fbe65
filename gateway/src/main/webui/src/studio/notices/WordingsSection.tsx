import { listWordings } from '../../api/notices';
import type { NoticeWording } from '../../api/types';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import { useResource } from '../../design/useResource';
import styles from '../../notices/Notices.module.css';
import { explain } from '../../text/explain';
import { notices } from '../../text/notices';
import { WordingForm } from './WordingForm';

const words = notices.wordings;

/** What the audience reads when it is told, in the creator's words. */
export function WordingsSection() {
  const { resource, set } = useResource('wordings', listWordings);
  if (resource.state === 'loading') {
    return <Skeleton height="30rem" />;
  }
  if (resource.state === 'failed') {
    return (
      <Card title={words.title}>
        <p role="alert">
          {words.failed} {explain(resource.problem)}
        </p>
      </Card>
    );
  }
  const take = (changed: NoticeWording) =>
    set(({ items }) => ({ items: items.map((one) => (one.kind === changed.kind ? changed : one)) }));
  return (
    <Card title={words.title}>
      <p className={styles.hint}>
        {words.intro} {words.places}
      </p>
      {resource.value.items.map((wording) => (
        <WordingForm key={`${wording.kind} ${wording.own}`} wording={wording} onChange={take} />
      ))}
    </Card>
  );
}
