import { chatCsvPath } from '../../api/after';
import type { AfterShow } from '../../api/types';
import type { Resource } from '../../design/useResource';
import { after } from '../../text/after';
import { justTime } from '../../text/format';
import { Sparkline } from '../control/Sparkline';
import styles from './After.module.css';
import { CsvLink } from './CsvLink';
import { FigureList } from './FigureList';
import { FigureTable } from './FigureTable';
import { Part } from './Part';

const words = after.chat;

interface Props {
  show: string;
  resource: Resource<AfterShow>;
  onRetry(): void;
}

/** What was written and felt. */
export function ChatCard({ show, resource, onRetry }: Props) {
  return (
    <Part
      title={words.title}
      resource={resource}
      aside={<CsvLink href={chatCsvPath(show)} of={words.title} />}
      height="12rem"
      onRetry={onRetry}
    >
      {(value) => <Received after={value} />}
    </Part>
  );
}

function Received({ after: { messages, writers, reactions, steps } }: { after: AfterShow }) {
  const felt = Object.entries(reactions).filter(([, n]) => n > 0);
  const all = felt.reduce((sum, [, n]) => sum + n, 0);
  const rows = steps.map((step) => ({
    key: step.at,
    cells: [justTime(step.at), after.figure(step.messages), after.figure(step.reactions)],
  }));
  return (
    <>
      <FigureList
        figures={[
          [words.messages, after.figure(messages)],
          [words.writers, after.figure(writers)],
          [words.reactions, after.figure(all)],
        ]}
      />
      {felt.length > 0 && (
        <ul className={styles.felt}>
          {felt.map(([emoji, n]) => (
            <li key={emoji}>
              {emoji} {after.figure(n)}
            </li>
          ))}
        </ul>
      )}
      {messages + all > 0 && (
        <>
          <Sparkline points={steps.map((step) => step.messages + step.reactions)} label={words.graph} />
          <FigureTable summary={words.asTable} label={words.table} columns={words.columns} rows={rows} />
        </>
      )}
    </>
  );
}
