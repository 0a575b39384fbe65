import { Link } from 'wouter';
import { questionsCsvPath } from '../../api/questions';
import type { AfterShow } from '../../api/types';
import { LinkButton } from '../../design/Button';
import type { Resource } from '../../design/useResource';
import { after } from '../../text/after';
import styles from './After.module.css';
import { CsvLink } from './CsvLink';
import { FigureList } from './FigureList';
import { Part } from './Part';

const words = after.questions;

interface Props {
  show: string;
  resource: Resource<AfterShow>;
  onRetry(): void;
}

/** What was asked, and what came of it. */
export function QuestionsCard({ show, resource, onRetry }: Props) {
  return (
    <Part
      title={words.title}
      resource={resource}
      definition={words.definition}
      aside={<CsvLink href={questionsCsvPath(show)} of={words.title} />}
      height="8rem"
      onRetry={onRetry}
    >
      {({ questions: { asked, answered, wentOn, votes } }) => (
        <>
          <FigureList
            figures={[
              [words.asked, after.figure(asked)],
              [words.answered, after.figure(answered)],
              [words.wentOn, after.figure(wentOn)],
              [words.votes, after.figure(votes)],
            ]}
          />
          <Link href={`/studio/s/${show}/questions`} asChild>
            <LinkButton small className={styles.action ?? ''}>
              {words.list}
            </LinkButton>
          </Link>
        </>
      )}
    </Part>
  );
}
