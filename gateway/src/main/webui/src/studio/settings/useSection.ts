import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/problem';
import type { Channel } from '../../api/types';
import { becomeChannel } from '../../look/channel';
import { explain } from '../../text/explain';

/** What is wrong, by field as the service names it: `name`, `links[2].url`. */
export type Errors = Record<string, string>;

interface Rules<T> {
  /** As the service has it. */
  saved: T;
  /** What can be told without asking; the service checks again. */
  check(draft: T): Errors;
  save(draft: T): Promise<Channel>;
  /** The saved state after a save. */
  of(channel: Channel): T;
}

/** One part of the settings: a draft beside what is saved, sent by itself and taken back by itself. */
export function useSection<T>({ saved, check, save, of }: Rules<T>) {
  const [draft, setDraft] = useState(saved);
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState('');
  const [state, setState] = useState<'rest' | 'busy' | 'saved'>('rest');
  const dirty = !same(draft, saved);

  function change(part: Partial<T>): void {
    setDraft((now) => ({ ...now, ...part }));
    setState('rest');
  }

  function undo(): void {
    setDraft(saved);
    setErrors({});
    setFailure('');
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = check(draft);
    setErrors(found);
    setFailure('');
    if (Object.keys(found).length > 0) {
      return;
    }
    setState('busy');
    try {
      const channel = await save(draft);
      becomeChannel(channel);
      setDraft(of(channel));
      setState('saved');
    } catch (error) {
      const refused = asProblem(error).violations.map(({ field, message }) => [field, message]);
      setErrors(Object.fromEntries(refused));
      setFailure(refused.length > 0 ? '' : explain(error));
      setState('rest');
    }
  }

  return { draft, change, errors, failure, state, dirty, undo, submit };
}

/** Files are compared by themselves, everything else by what it says. */
function same(one: unknown, other: unknown): boolean {
  if (one instanceof Blob || other instanceof Blob || typeof one !== 'object' || typeof other !== 'object') {
    return one === other;
  }
  if (one === null || other === null) {
    return one === other;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) =>
    same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}
