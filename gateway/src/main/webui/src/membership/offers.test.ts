import { describe, expect, it } from 'vitest';
import { aPlan, aPrice } from '../testing/membership';
import { intervalsOf, lowest, priceFor, savedByYear } from './offers';

const monthly = aPlan({ prices: [aPrice('month', 300)] });

describe('what can be chosen', () => {
  it('is the price of that interval, else the one there is, never an old one', () => {
    expect(priceFor(aPlan(), 'year')?.amount).toBe(5000);
    expect(priceFor(monthly, 'year')?.amount).toBe(300);
    const old = aPlan({ prices: [{ ...aPrice('month', 200), archived: true }, aPrice('month', 300)] });
    expect(priceFor(old, 'month')?.amount).toBe(300);
  });

  it('offers an interval only when a plan has it', () => {
    expect(intervalsOf([monthly])).toEqual(['month']);
    expect(intervalsOf([monthly, aPlan()])).toEqual(['month', 'year']);
    expect(intervalsOf([])).toEqual([]);
  });

  it('says what a year saves', () => {
    expect(savedByYear([aPlan()])).toBe(17);
    expect(savedByYear([monthly])).toBe(0);
    expect(savedByYear([aPlan({ prices: [aPrice('month', 100), aPrice('year', 1300)] })])).toBe(0);
  });

  it('names the lowest price there is', () => {
    expect(lowest([monthly, aPlan()])).toBe('€3.00 a month');
    expect(lowest([aPlan({ prices: [aPrice('year', 5000)] })])).toBe('€50.00 a year');
    expect(lowest([])).toBeUndefined();
  });
});
