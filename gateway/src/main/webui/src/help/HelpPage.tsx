import { useSearchParams } from 'wouter';
import { serverNow } from '../api/clock';
import { usePageTitle } from '../app/usePageTitle';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { CopyField } from '../design/CopyField';
import { useResource } from '../design/useResource';
import { useSession } from '../session/session';
import { help as words } from '../text/help';
import { CheckRow } from './CheckRow';
import { checksOf } from './checks';
import styles from './HelpPage.module.css';
import { probe } from './probe';
import { supportCode } from './supportCode';

/** Everything between a person and the picture, each fine or with what mends it, and a code for support. */
export default function HelpPage() {
  const [search] = useSearchParams();
  const id = search.get('show');
  const session = useSession();
  const { resource, reload } = useResource(id ?? '', () => probe(id));
  const found = resource.state === 'ready' ? resource.value : null;
  const checks = checksOf({ session, probe: found });
  const show = found?.show ?? null;
  usePageTitle(words.title);
  return (
    <div className={styles.page}>
      <div>
        <h1>{words.title}</h1>
        <p>{words.intro(show?.title ?? null)}</p>
      </div>
      <ul className={styles.list} aria-label={words.list} aria-busy={found === null}>
        {checks.map((check) => (
          <CheckRow key={check.name} check={check} show={show?.id ?? id} />
        ))}
      </ul>
      <div>
        <Button disabled={found === null} onClick={() => void reload()}>
          {words.again}
        </Button>
      </div>
      <Card title={words.code.title}>
        <p>{words.code.text}</p>
        <CopyField whole label={words.code.label} value={supportCode(checks, id, serverNow())} />
      </Card>
    </div>
  );
}
