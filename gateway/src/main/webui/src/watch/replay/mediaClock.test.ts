import { describe, expect, it } from 'vitest';
import { dateAt } from './mediaClock';

const NOON = Date.parse('2026-11-29T12:00:00Z');

/** Eight seconds, then nobody sent for a minute, then four more. */
const pieces = [
  { start: 0, duration: 4, programDateTime: NOON },
  { start: 4, duration: 4, programDateTime: NOON + 4_000 },
  { start: 8, duration: 4, programDateTime: NOON + 68_000 },
];

describe('dateAt', () => {
  it('follows the clock within a run', () => {
    expect(dateAt(pieces, 0)).toBe(NOON);
    expect(dateAt(pieces, 3.5)).toBe(NOON + 3_500);
    expect(dateAt(pieces, 7.999)).toBe(NOON + 7_999);
  });

  it('jumps over the time in which nobody sent', () => {
    expect(dateAt(pieces, 8)).toBe(NOON + 68_000);
    expect(dateAt(pieces, 9.25)).toBe(NOON + 69_250);
  });

  it('stays within what was taken', () => {
    expect(dateAt(pieces, -1)).toBe(NOON);
    expect(dateAt(pieces, 99)).toBe(NOON + 72_000);
    expect(
      dateAt([{ start: 0, duration: 4, programDateTime: NOON }, { ...pieces[2], start: 4.2 } as never], 4.1),
    ).toBe(NOON + 4_000);
  });

  it('says that it does not know', () => {
    expect(dateAt([], 1)).toBeNull();
    expect(dateAt([{ start: 0, duration: 4, programDateTime: null }], 1)).toBeNull();
  });
});
