import { describe, expect, it } from 'vitest';
import { countdown } from './countdown';

const start = Date.parse('2026-11-26T19:00:00Z');

describe('countdown', () => {
  it('takes the time that is left apart', () => {
    const left = ((2 * 24 + 3) * 60 + 4) * 60_000 + 5_000;
    expect(countdown(start, start - left)).toEqual({ days: 2, hours: 3, minutes: 4, seconds: 5 });
  });

  it('shows the last second until it has passed', () => {
    expect(countdown(start, start - 1)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 1 });
  });

  it('is over when the time has come', () => {
    expect(countdown(start, start)).toBeNull();
    expect(countdown(start, start + 60_000)).toBeNull();
  });
});
