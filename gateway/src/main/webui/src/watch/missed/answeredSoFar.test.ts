import { describe, expect, it } from 'vitest';
import { aQuestion } from '../../questions/samples';
import { aGrant } from '../../testing/samples';
import type { Pass } from '../pass';
import { answerAt, answeredSoFar } from './answeredSoFar';

const time = (clock: string) => `2026-11-28T${clock}Z`;
const answered = (id: string, from: string | null, until = '20:00:00') =>
  aQuestion(id, {
    status: 'answered',
    answerFrom: from && time(from),
    answeredAt: time(until),
  });
const locked = (from: string | null, until: string | null): Pass => ({
  kind: 'granted',
  grant: aGrant({
    locked: [
      {
        window: 1,
        from: from && time(from),
        until: until && time(until),
        tier: null,
        signedIn: false,
        member: false,
      },
    ],
  }),
});
const whole: Pass = { kind: 'granted', grant: aGrant() };
const ids = (pass: Pass, ...questions: ReturnType<typeof aQuestion>[]) =>
  answeredSoFar(questions, pass).map(({ question, access }) => `${question.id} ${access}`);

describe('what was answered so far', () => {
  it('stands in the order in which it was answered, and nothing else does', () => {
    expect(
      ids(
        whole,
        aQuestion('open'),
        answered('second', '19:40:00'),
        aQuestion('now', { status: 'answering', answerFrom: time('19:50:00') }),
        answered('first', '19:30:00'),
        aQuestion('later', { status: 'skipped' }),
        answered('between', null, '19:35:00'),
      ),
    ).toEqual(['first open', 'between unmarked', 'second open']);
    expect(answeredSoFar([{ id: 'gone', version: 1, show: 'show1', status: 'answered' }], whole)).toEqual([]);
  });

  it('is locked where the recording is', () => {
    const all = [answered('a', '19:30:00'), answered('b', '19:40:00'), answered('c', '19:50:00')];
    expect(ids(locked(null, '19:40:00'), ...all)).toEqual(['a locked', 'b open', 'c open']);
    expect(ids(locked('19:40:00', '19:50:00'), ...all)).toEqual(['a open', 'b locked', 'c open']);
    expect(ids(locked('19:50:00', null), ...all)).toEqual(['a open', 'b open', 'c locked']);
    expect(ids({ kind: 'asking' }, ...all)).toEqual(['a open', 'b open', 'c open']);
  });

  it('is what it can be of a service from before locked parts, or their times', () => {
    const from = ({ locked: _, ...grant }: ReturnType<typeof aGrant>, more: object): Pass => ({
      kind: 'granted',
      grant: { ...grant, ...more } as ReturnType<typeof aGrant>,
    });
    expect(ids(from(aGrant(), {}), answered('a', '19:30:00'))).toEqual(['a open']);
    const untimed = { window: 1, tier: null, signedIn: false, member: false };
    expect(ids(from(aGrant(), { locked: [untimed] }), answered('a', '19:30:00'))).toEqual(['a locked']);
  });

  it('names the answer that a picture shows', () => {
    const all = answeredSoFar([answered('a', '19:30:00'), answered('b', '19:40:00')], whole);
    const shown = (clock: string) => answerAt(all, Date.parse(time(clock)))?.question.id;
    expect(shown('19:29:59.899')).toBeUndefined();
    expect(shown('19:29:59.900')).toBe('a');
    expect(shown('19:39:59')).toBe('a');
    expect(shown('19:59:59')).toBe('b');
    expect(
      answerAt(answeredSoFar([answered('a', '19:30:00')], locked(null, null)), Date.parse(time('19:31:00'))),
    ).toBe(undefined);
  });
});
