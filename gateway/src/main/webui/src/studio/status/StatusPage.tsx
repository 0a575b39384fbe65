import { Ban, Check, CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { serverNow } from '../../api/clock';
import { usePageTitle } from '../../app/usePageTitle';
import { LinkButton } from '../../design/Button';
import { Card } from '../../design/Card';
import { Skeleton } from '../../design/Skeleton';
import { programmeOf } from '../../shows/programme';
import { status as words } from '../../text/status';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import list from '../tonight/CheckList.module.css';
import { current, type Known, type Line, linesOf } from './lines';
import styles from './Status.module.css';
import { TryAsViewer } from './TryAsViewer';
import { useStatus } from './useStatus';

const ICONS = { good: Check, todo: TriangleAlert, off: Ban, unknown: CircleHelp };

/** What works and what does not, for whoever runs shows here and no machines. */
export default function StatusPage() {
  usePageTitle(`${words.title} · ${studio.title}`);
  const known = useStatus();
  return (
    <>
      <PageHead title={words.title} intro={words.intro} />
      <Card title={words.list}>{known ? <Lines known={known} /> : <Skeleton height="32rem" />}</Card>
      <p className={styles.log}>
        <Link href="/studio/log">{words.log}</Link>
      </p>
    </>
  );
}

function Lines({ known }: { known: Known }) {
  const lines = linesOf(known, serverNow());
  const number = (state: Line['state']) => lines.filter((line) => line.state === state).length;
  const show = current(known.shows);
  return (
    <>
      <p className={styles.verdict} role="status" data-good={number('todo') === 0}>
        {words.verdict(number('todo'), number('unknown'))}
      </p>
      <Untried shows={known.shows} />
      <ul className={list.list}>
        {lines.map((line) => (
          <Item key={line.id} line={line}>
            {line.id === 'watch' && show?.status === 'live' && <TryAsViewer key={show.id} show={show} />}
          </Item>
        ))}
      </ul>
    </>
  );
}

/** What this page does not know, and where it is tried: a show that is on or to come has a rehearsal. */
function Untried({ shows }: { shows: Known['shows'] }) {
  const { now, next } = programmeOf(shows ?? []);
  const show = now ?? next;
  return (
    <p className={styles.advice}>
      {words.untried} {show && <Link href={`/studio/s/${show.id}`}>{words.links.rehearsal}</Link>}
    </p>
  );
}

function Item({ line: { id, state, text, advice, link }, children }: { line: Line; children: ReactNode }) {
  const Icon = ICONS[state];
  return (
    <li data-state={state}>
      <Icon size={20} role="img" aria-label={words.state[state]} />
      <div className={list.text}>
        <p>
          <strong>{words.names[id]}</strong>: {text}
        </p>
        {advice && <p className={styles.advice}>{advice}</p>}
        {children}
      </div>
      {link && (
        <Link href={link.to} asChild>
          <LinkButton small>{link.label}</LinkButton>
        </Link>
      )}
    </li>
  );
}
