import { describe, expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from './localTime';

describe('local time of the planned start', () => {
  it('survives the way into the input and back', () => {
    expect(fromLocalInput(toLocalInput('2026-11-26T19:30:00Z'))).toBe('2026-11-26T19:30:00.000Z');
  });

  it('is empty without a time', () => {
    expect(toLocalInput(null)).toBe('');
    expect(fromLocalInput('')).toBeNull();
  });
});
