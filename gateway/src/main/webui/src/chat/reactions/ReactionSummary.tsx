import { useEffect, useRef, useState } from 'react';
import { chat } from '../../text/chat';
import type { Totals } from '../room/protocol';
import styles from './Reactions.module.css';

/** A screen reader is told at most once in so long (ms); so is whoever sees no motion. */
const EVERY = 10_000;

/** What was felt in the last ten seconds, in words: for ears, and for eyes that want no motion. */
export function ReactionSummary({ counts }: { counts: Totals }) {
  const [words, setWords] = useState('');
  const latest = useRef(counts);
  latest.current = counts;
  useEffect(() => {
    let before = latest.current;
    const timer = setInterval(() => {
      setWords(summaryOf(before, latest.current));
      before = latest.current;
    }, EVERY);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className={styles.summary} role="status">
      {words}
    </p>
  );
}

/** The difference in words, the most frequent first; empty when nothing came. */
export function summaryOf(before: Totals, now: Totals): string {
  const grown = Object.entries(now)
    .map(([emoji, total]): [string, number] => [emoji, total - (before[emoji] ?? 0)])
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
  return grown.length > 0 ? chat.reactions.summary(grown) : '';
}
