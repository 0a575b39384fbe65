import { minutesCsvPath } from '../../api/after';
import type { AudienceStaying } from '../../api/types';
import type { Resource } from '../../design/useResource';
import { after } from '../../text/after';
import { justTime } from '../../text/format';
import { Sparkline } from '../control/Sparkline';
import styles from './After.module.css';
import { CsvLink } from './CsvLink';
import { FigureTable } from './FigureTable';
import { leftOf, mostLeft } from './losses';
import { Part } from './Part';

const words = after.staying;

interface Props {
  show: string;
  resource: Resource<AudienceStaying>;
  onRetry(): void;
}

/** Where the show lost people. */
export function StayingCard({ show, resource, onRetry }: Props) {
  const seconds = resource.state === 'ready' ? resource.value.stepSeconds : 60;
  return (
    <Part
      title={words.title}
      resource={resource}
      definition={words.definition(seconds)}
      aside={<CsvLink href={minutesCsvPath(show)} of={words.title} />}
      height="10rem"
      onRetry={onRetry}
    >
      {(staying) => <Losses staying={staying} />}
    </Part>
  );
}

function Losses({ staying: { points, stepSeconds } }: { staying: AudienceStaying }) {
  const most = mostLeft(points);
  if (most === null) {
    return <p>{words.none}</p>;
  }
  const left = leftOf(most);
  const rows = points.map(({ at, present, stayed }) => ({
    key: at,
    cells: [justTime(at), after.figure(present), after.figure(stayed), words.share(stayed, present)],
  }));
  return (
    <>
      <p className={styles.sentence}>
        {left === 0 ? words.allStayed : words.most(most.at, stepSeconds, left, most.present)}
      </p>
      <Sparkline points={points.map(leftOf)} label={words.graph(left)} />
      <FigureTable summary={words.asTable} label={words.table} columns={words.columns} rows={rows} />
    </>
  );
}
