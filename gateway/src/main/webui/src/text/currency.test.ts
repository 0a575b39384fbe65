import { describe, expect, it } from 'vitest';
import { fromTyped, money, toTyped } from './currency';

describe('amounts', () => {
  it('are written in the digits of their currency', () => {
    expect(money(458, 'eur')).toBe('€4.58');
    expect(money(500, 'jpy')).toBe('¥500');
    expect(toTyped(500, 'eur')).toBe('5.00');
    expect(toTyped(500, 'jpy')).toBe('500');
    expect(toTyped(0, 'eur')).toBe('');
  });

  it.each([
    ['5', 'eur', 500],
    [' 4,58 ', 'eur', 458],
    ['0.5', 'eur', 50],
    ['1.10', 'eur', 110],
    ['500', 'jpy', 500],
    ['', 'eur', 0],
    ['5.001', 'eur', null],
    ['5.5', 'jpy', null],
    ['-5', 'eur', null],
    ['five', 'eur', null],
    ['1,000.00', 'eur', null],
  ])('are read from %j in %s', (text, currency, amount) => {
    expect(fromTyped(text, currency)).toBe(amount);
  });
});
