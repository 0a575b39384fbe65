import { describe, expect, it } from 'vitest';
import { aloft, type Flight, launch, MOST_FLIGHTS, placeOf } from './flights';
import { summaryOf } from './ReactionSummary';

const burst = (count: number, mine = false) => ({ emoji: '👏', count, mine });

describe('flights', () => {
  it('never has more than sixty at once', () => {
    let flights: Flight[] = [];
    for (let i = 0; i < 100; i++) {
      flights = launch(flights, burst(1_000), 0);
    }
    expect(flights).toHaveLength(MOST_FLIGHTS);
    expect(launch(flights, burst(1, true), 0)).toHaveLength(MOST_FLIGHTS);
  });

  it('begins with an own tap at once and spreads those of others', () => {
    const [own] = launch([], burst(1, true), 1_000, () => 0.5);
    const [other] = launch([], burst(1), 1_000, () => 0.5);
    expect(own?.from).toBe(1_000);
    expect(other?.from).toBe(1_100);
  });

  it('rises, fades and is over', () => {
    const flights = launch([], burst(1, true), 0, () => 0.5);
    const [flight] = flights as [Flight];
    expect(placeOf(flight, 2_000).y).toBeLessThan(placeOf(flight, 500).y);
    expect(placeOf(flight, 500).seen).toBe(1);
    expect(placeOf(flight, 2_590).seen).toBeLessThan(0.05);
    expect(aloft(flights, 2_599)).toHaveLength(1);
    expect(aloft(flights, 2_600)).toHaveLength(0);
  });
});

describe('summaryOf', () => {
  it('sums up what came, the most frequent first', () => {
    const before = { '👏': 10, '😂': 0, '❤️': 4 };
    expect(summaryOf(before, { '👏': 48, '😂': 1, '❤️': 4 })).toBe('38 applause, 1 laugh in 10 seconds');
    expect(summaryOf(before, before)).toBe('');
  });
});
