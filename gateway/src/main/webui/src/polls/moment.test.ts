import { describe, expect, it } from 'vitest';
import { pollAt } from './moment';
import { aClosedPoll, aDraft, aPoll } from './samples';

const time = (clock: string) => Date.parse(`2026-11-28T${clock}Z`);
const phase = (poll: ReturnType<typeof aPoll>, clock: string) => pollAt([poll], time(clock))?.phase ?? null;

describe('the poll that a picture is about', () => {
  it('is there from the moment that the host asks, and not before', () => {
    expect(phase(aPoll('a'), '19:30:30.999')).toBeNull();
    expect(phase(aPoll('a'), '19:30:31')).toBe('open');
    expect(phase(aPoll('a'), '20:30:31')).toBe('open');
    expect(phase(aDraft('a'), '19:30:31')).toBeNull();
  });

  it('ends where the host ends it, whoever sees that later', () => {
    const closing = aPoll('a', { closeFrom: '2026-11-28T19:31:31Z', closesAt: '2026-11-28T19:31:36Z' });
    expect(phase(closing, '19:31:30.999')).toBe('open');
    expect(phase(closing, '19:31:31')).toBe('counting');
  });

  it('has its result alone once it is closed, for a minute after its end', () => {
    const closed = aClosedPoll('a');
    expect(phase(closed, '19:30:30')).toBeNull();
    expect(phase(closed, '19:30:31')).toBe('result');
    expect(phase(closed, '19:32:30.999')).toBe('result');
    expect(phase(closed, '19:32:31')).toBeNull();
  });

  it('is the one that was asked last', () => {
    const later = aPoll('b', { openFrom: '2026-11-28T19:32:00Z' });
    expect(pollAt([later, aClosedPoll('a')], time('19:31:59'))?.poll.id).toBe('a');
    expect(pollAt([later, aClosedPoll('a')], time('19:32:00'))?.poll.id).toBe('b');
  });
});
