import { useEffect, useRef, useState } from 'react';
import { listMembers } from '../../api/members';
import { asProblem, type Problem } from '../../api/problem';
import type { Member } from '../../api/types';

/** Typing settles before people are looked up (ms). */
const SETTLE = 250;

interface Found {
  query: string;
  items: Member[];
  next: string | null;
}

/** People by name, page by page; an answer to an older question is dropped. */
export function useMembers(query: string) {
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const first = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to ask again
  useEffect(() => {
    let overtaken = false;
    const wait = first.current ? 0 : SETTLE;
    first.current = false;
    const timer = setTimeout(() => {
      listMembers(query).then(
        (page) => {
          if (!overtaken) {
            setFound({ query, ...page });
            setProblem(null);
          }
        },
        (error) => !overtaken && setProblem(asProblem(error)),
      );
    }, wait);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [query, attempt]);

  async function loadMore(from: Found, cursor: string): Promise<void> {
    try {
      const { items, next } = await listMembers(from.query, cursor);
      setFound((now) => (now === from ? { ...now, items: [...now.items, ...items], next } : now));
    } catch (error) {
      setProblem(asProblem(error));
    }
  }

  function change(person: string, part: Partial<Member>): void {
    setFound(
      (now) =>
        now && {
          ...now,
          items: now.items.map((one) => (one.person === person ? { ...one, ...part } : one)),
        },
    );
  }

  const next = found?.next;
  return {
    members: found?.items ?? null,
    settled: found?.query === query,
    more: found && next ? () => void loadMore(found, next) : null,
    problem,
    reload: () => setAttempt(attempt + 1),
    change,
  };
}
