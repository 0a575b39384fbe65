import { describe, expect, it } from 'vitest';
import { ago, count, lengthInWords, seconds, span, timer } from './format';

describe('format', () => {
  it('counts with the right word', () => {
    expect(count(0, 'viewer', 'viewers')).toBe('0 viewers');
    expect(count(1, 'viewer', 'viewers')).toBe('1 viewer');
    expect(count(1234, 'viewer', 'viewers')).toBe('1,234 viewers');
    expect(count(12_345, 'viewer', 'viewers')).toBe('12.3k viewers');
  });

  it('runs a clock that never goes below nought', () => {
    expect(timer(-5)).toBe('0:00');
    expect(timer(9_000)).toBe('0:09');
    expect(timer(249_999)).toBe('4:09');
    expect(timer(3_849_000)).toBe('1:04:09');
  });

  it('says how long something took', () => {
    expect(span(59_000)).toBe('under a minute');
    expect(span(48 * 60_000)).toBe('48 min');
    expect(span(72 * 60_000)).toBe('1 h 12 min');
  });

  it('names a length in its largest whole unit', () => {
    expect([1, 10, 60, 90, 300, 3_600, 604_800].map(lengthInWords)).toEqual([
      '1 second',
      '10 seconds',
      '1 minute',
      '90 seconds',
      '5 minutes',
      '1 hour',
      '7 days',
    ]);
  });

  it('says how long ago something was', () => {
    const now = Date.parse('2026-11-23T20:00:00Z');
    expect(ago('2026-11-23T19:59:30Z', now)).toBe('just now');
    expect(ago('2026-11-23T19:57:00Z', now)).toBe('3 minutes ago');
    expect(ago('2026-11-22T20:00:00Z', now)).toBe('yesterday');
  });

  it('shows a delay with one digit', () => {
    expect(seconds(1.24)).toBe('1.2 s');
  });
});
