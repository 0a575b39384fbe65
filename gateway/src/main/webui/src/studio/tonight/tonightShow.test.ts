import { describe, expect, it } from 'vitest';
import type { Show } from '../../api/types';
import { aShow } from '../../testing/samples';
import { tonightOf } from './tonightShow';

const NOW = Date.parse('2026-11-23T17:00:00Z');
const planned = (id: string, scheduledAt: string | null, change: Partial<Show> = {}) =>
  aShow({ id, status: 'scheduled', scheduledAt, ...change });
const missed = planned('missed', '2026-11-23T13:59:00Z');
const late = planned('late', '2026-11-23T14:01:00Z');
const soon = planned('soon', '2026-11-23T19:00:00Z');
const undated = planned('undated', null);
const off = planned('off', '2026-11-23T18:00:00Z', { cancelledAt: '2026-11-23T10:00:00Z' });

describe('tonightOf', () => {
  it('takes the next by time, for three hours after its start too', () => {
    expect(tonightOf([missed, undated, soon, off], null, NOW)).toBe(soon);
    expect(tonightOf([missed, late, soon], null, NOW)).toBe(late);
  });

  it('takes the armed one before all others, and no other target', () => {
    expect(tonightOf([soon, undated], { show: 'undated', reason: 'armed' }, NOW)).toBe(undated);
    expect(tonightOf([soon, undated], { show: 'undated', reason: 'undated' }, NOW)).toBe(soon);
  });

  it('takes one without a time when there is nothing else, and nothing that is over', () => {
    expect(tonightOf([missed, undated], null, NOW)).toBe(undated);
    expect(tonightOf([missed, off, aShow({ status: 'ended' })], null, NOW)).toBeNull();
  });
});
