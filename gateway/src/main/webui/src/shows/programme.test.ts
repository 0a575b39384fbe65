import { describe, expect, it } from 'vitest';
import { aShow } from '../testing/samples';
import { programmeOf } from './programme';

const shows = [
  aShow({ id: 'undated', status: 'scheduled', scheduledAt: null }),
  aShow({ id: 'late', status: 'scheduled', scheduledAt: '2026-12-01T19:00:00Z' }),
  aShow({ id: 'early', status: 'scheduled', scheduledAt: '2026-11-26T19:00:00Z' }),
  aShow({ id: 'off', status: 'scheduled', cancelledAt: '2026-11-20T19:00:00Z' }),
  aShow({ id: 'old', status: 'ended', endedAt: '2026-11-01T20:00:00Z' }),
  aShow({ id: 'newer', status: 'ended', endedAt: '2026-11-08T20:00:00Z' }),
];
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe('programmeOf', () => {
  it('sorts what comes by time, undated last, and what was by newest first', () => {
    const { now, next, upcoming, past, cancelled } = programmeOf(shows);
    expect(now).toBeNull();
    expect(next?.id).toBe('early');
    expect(ids(upcoming)).toEqual(['late', 'undated']);
    expect(ids(past)).toEqual(['newer', 'old']);
    expect(ids(cancelled)).toEqual(['off']);
  });

  it('knows what is on air, also in a break', () => {
    expect(programmeOf([...shows, aShow({ id: 'on', status: 'interrupted' })]).now?.id).toBe('on');
  });

  it('is empty for a new channel', () => {
    expect(programmeOf([])).toEqual({ now: null, next: null, upcoming: [], past: [], cancelled: [] });
  });
});
