import { describe, expect, it } from 'vitest';
import type { Burst } from '../reactions/reactions';
import { ReplayedReactions } from './replayedReactions';

const START = Date.parse('2026-11-29T12:00:00Z');
const second = (n: number, counts: Record<string, number>) => ({
  at: new Date(START + n * 1000).toISOString(),
  counts,
});

function replayed() {
  const reactions = new ReplayedReactions();
  const seen: Burst[] = [];
  reactions.watch((burst) => seen.push(burst));
  reactions.add([second(1, { '👏': 3 }), second(2, { '👏': 1, '🎉': 2 }), second(50, { '🔥': 9 })]);
  const to = (seconds: number) => {
    seen.length = 0;
    reactions.at(START + seconds * 1000);
    return seen.map(({ emoji, count }) => `${count}${emoji}`);
  };
  return { reactions, to };
}

describe('ReplayedReactions', () => {
  it('rise once, when their second comes', () => {
    const { to } = replayed();
    expect(to(0.9)).toEqual([]);
    expect(to(1)).toEqual(['3👏']);
    expect(to(1)).toEqual([]);
    expect(to(2.5)).toEqual(['1👏', '2🎉']);
  });

  it('do not rise for whoever jumps over them, nor backwards', () => {
    const { to } = replayed();
    to(0);
    expect(to(49)).toEqual([]);
    expect(to(50)).toEqual(['9🔥']);
    expect(to(0)).toEqual([]);
    expect(to(1.5)).toEqual(['3👏']);
  });

  it('take what comes later, each second once', () => {
    const { reactions, to } = replayed();
    reactions.add([second(50, { '🔥': 9 }), second(51, { '😂': 1 })]);
    to(49.5);
    expect(to(51)).toEqual(['9🔥', '1😂']);
  });
});
