import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Burst, Reactions } from './reactions';

describe('Reactions', () => {
  let sent: object[];
  let seen: Burst[];
  let line: boolean;
  let reactions: Reactions;

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    seen = [];
    line = true;
    reactions = new Reactions((frame) => {
      sent.push(frame);
      return line;
    });
    reactions.watch((burst) => seen.push(burst));
    reactions.hear({ '👏': 10, '🎉': 0 }, true);
  });
  afterEach(() => {
    reactions.stop();
    vi.useRealTimers();
  });

  const others = () => seen.filter(({ mine }) => !mine);

  it('sends the first tap at once, and what comes within a quarter of a second together', () => {
    reactions.tap('👏');
    for (let i = 0; i < 5; i++) {
      reactions.tap('👏');
    }
    expect(sent).toEqual([{ type: 'react', emoji: '👏', count: 1 }]);
    vi.advanceTimersByTime(250);
    expect(sent).toEqual([
      { type: 'react', emoji: '👏', count: 1 },
      { type: 'react', emoji: '👏', count: 5 },
    ]);
    vi.advanceTimersByTime(5_000);
    expect(sent).toHaveLength(2);
  });

  it('sends at most four frames a second of at most twenty taps, whatever is tapped', () => {
    for (let ms = 0; ms < 1_000; ms += 10) {
      reactions.tap(ms % 20 ? '👏' : '🎉');
      vi.advanceTimersByTime(10);
    }
    expect(sent.length).toBeLessThanOrEqual(5);
    vi.advanceTimersByTime(2_000);
    const counts = sent.map((frame) => (frame as { count: number }).count);
    expect(Math.max(...counts)).toBeLessThanOrEqual(20);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
  });

  it('shows own taps at once, and once', () => {
    reactions.tap('👏');
    reactions.tap('👏');
    expect(reactions.now()).toEqual({ '👏': 12, '🎉': 0 });
    expect(seen).toHaveLength(2);
    reactions.hear({ '👏': 11, '🎉': 0 }, false);
    expect(reactions.now()).toEqual({ '👏': 12, '🎉': 0 });
    reactions.hear({ '👏': 15, '🎉': 2 }, false);
    expect(reactions.now()).toEqual({ '👏': 15, '🎉': 2 });
    expect(others()).toEqual([
      { emoji: '👏', count: 3, mine: false },
      { emoji: '🎉', count: 2, mine: false },
    ]);
  });

  it('does not go on believing in taps that nobody counted', () => {
    reactions.tap('👏');
    vi.advanceTimersByTime(3_000);
    expect(reactions.now()).toEqual({ '👏': 10, '🎉': 0 });
  });

  it('drops what cannot be sent', () => {
    line = false;
    reactions.tap('👏');
    expect(reactions.now()).toEqual({ '👏': 10, '🎉': 0 });
    line = true;
    vi.advanceTimersByTime(1_000);
    expect(sent).toHaveLength(1);
  });

  it('takes what happened while nobody listened for no burst', () => {
    reactions.hear({ '👏': 5_000, '🎉': 0 }, true);
    expect(others()).toEqual([]);
    expect(reactions.now()).toEqual({ '👏': 5_000, '🎉': 0 });
  });

  it('has no counts in a room that takes none', () => {
    reactions.hear(null, true);
    expect(reactions.now()).toBeNull();
  });
});
