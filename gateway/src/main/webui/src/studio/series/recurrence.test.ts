import { describe, expect, it } from 'vitest';
import { nameOf, repeatsOf, ruleOf, sentence } from './recurrence';

const THURSDAY = '2026-12-03T20:00';

describe('recurrence', () => {
  it('makes rules of plain choices', () => {
    expect(ruleOf('week', THURSDAY)).toBe('FREQ=WEEKLY;BYDAY=TH');
    expect(ruleOf('fortnight', THURSDAY)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH');
    expect(ruleOf('month', THURSDAY)).toBe('FREQ=MONTHLY;BYDAY=1TH');
    expect(ruleOf('month', '2026-12-20T10:00')).toBe('FREQ=MONTHLY;BYDAY=3SU');
  });

  it('takes the last one of the month for a fifth', () => {
    expect(ruleOf('month', '2026-12-31T20:00')).toBe('FREQ=MONTHLY;BYDAY=-1TH');
    expect(nameOf('month', '2026-12-31T20:00')).toBe('Every month on the last Thursday');
  });

  it('knows its own rules again, and leaves others as they are', () => {
    expect(repeatsOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', THURSDAY)).toBe('fortnight');
    expect(repeatsOf('FREQ=WEEKLY;BYDAY=FR', THURSDAY)).toBe('custom');
    expect(sentence('FREQ=MONTHLY;BYDAY=1TH', THURSDAY)).toBe('Every month on the first Thursday');
    expect(sentence('FREQ=WEEKLY;COUNT=3', THURSDAY)).toBe('By the rule FREQ=WEEKLY;COUNT=3');
  });
});
