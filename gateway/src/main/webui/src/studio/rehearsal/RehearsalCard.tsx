import { Ban, Check, Circle, CircleHelp, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { rehearsal as words } from '../../text/rehearsal';
import list from '../tonight/CheckList.module.css';
import styles from './Rehearsal.module.css';
import { type Result, STEPS, type StepName } from './steps';
import { type Results, useRehearsal } from './useRehearsal';

const ICONS = {
  good: Check,
  todo: TriangleAlert,
  off: Ban,
  unknown: CircleHelp,
  waiting: Circle,
  running: LoaderCircle,
};

/** One press tries what the show needs, line by line, and says go or no go with the reason of each. */
export default function RehearsalCard({ show }: { show: Show }) {
  const { results, at, done, run } = useRehearsal(show);
  const begun = at !== null || done;
  const start = (
    <Button small tone={begun ? 'plain' : 'primary'} disabled={at !== null} onClick={() => void run()}>
      {done ? words.again : words.start}
    </Button>
  );
  return (
    <Card title={words.title} aside={start}>
      <p className={styles.verdict} role="status" data-go={done ? goes(results) : undefined}>
        {at !== null ? words.running(at, STEPS.length) : done ? verdict(results) : words.intro}
      </p>
      {begun && (
        <ul className={list.list}>
          {STEPS.map(({ name }, number) => (
            <Line key={name} name={name} result={results[name]} running={number === at} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ name, result, running }: { name: StepName; result: Result | undefined; running: boolean }) {
  const state = result?.state ?? (running ? 'running' : 'waiting');
  const Icon = ICONS[state];
  return (
    <li data-state={state}>
      <Icon
        size={20}
        role="img"
        aria-label={words.state[state]}
        className={running && !result ? styles.turning : undefined}
      />
      <div className={list.text}>
        <p>
          <strong>{words.names[name]}</strong>
          {result && `: ${result.text}`}
        </p>
        {result?.details && (
          <ul>
            {result.details.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

const number = (results: Results, state: Result['state']) =>
  Object.values(results).filter((result) => result.state === state).length;
/** Undefined: nobody can say. */
const goes = (results: Results) =>
  number(results, 'todo') > 0 ? false : number(results, 'unknown') > 0 ? undefined : true;
const verdict = (results: Results) => words.verdict(number(results, 'todo'), number(results, 'unknown'));
