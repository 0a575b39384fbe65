import { Play } from 'lucide-react';
import { Link } from 'wouter';
import { questions as words } from '../../text/questions';
import type { Question } from '../question';
import styles from './QuestionRow.module.css';

/** As much of the page's recording as is needed to go to a moment of it. */
export interface Watching {
  /** Plays the recording; undefined where there is none. */
  watch: (() => void) | undefined;
}

/** The address of where an answer begins, by the wall clock that its picture carries. */
export function answerPath(show: string, answerFrom: string): string {
  return `/s/${encodeURIComponent(show)}?${new URLSearchParams({ t: answerFrom })}`;
}

/** Leads to where the answer begins, by the wall clock that its picture carries. */
export function AnswerLink({ question, replay }: { question: Question; replay: Watching }) {
  const { show, answerFrom } = question;
  if (!answerFrom || !replay.watch) {
    return null;
  }
  return (
    <Link className={styles.watch} href={answerPath(show, answerFrom)} onClick={replay.watch}>
      <Play size={14} aria-hidden="true" />
      {words.watch}
    </Link>
  );
}
