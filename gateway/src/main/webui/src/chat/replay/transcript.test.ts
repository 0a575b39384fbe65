import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '../room/protocol';
import { Transcript } from './transcript';

const START = Date.parse('2026-11-29T12:00:00Z');

/** A show with a message each second, served as chat-service does. */
function show(seconds: number) {
  const asked: string[] = [];
  const all: ChatMessage[] = [];
  const write = (n: number) =>
    all.push({
      id: `m${n}`,
      at: new Date(START + n * 1_000).toISOString(),
      author: { id: 'a', name: 'A', badges: [] },
      text: `${n}`,
    });
  for (let n = 0; n < seconds; n++) {
    write(n);
  }
  const state = { now: START + seconds * 1_000, failing: false };
  const read = async (direction: 'from' | 'until', place: string, limit: number) => {
    asked.push(direction);
    if (state.failing) {
      throw new Error('away');
    }
    const [, after] = place.split('>');
    const time = Date.parse(place);
    const at = after ? Number(after) + 1 : all.filter((each) => Date.parse(each.at) < time).length;
    const items =
      direction === 'from' ? all.slice(at, at + limit) : all.slice(Math.max(0, at - limit), at).reverse();
    const more = direction === 'from' ? at + limit < all.length : at - limit > 0;
    return { items, next: more ? `>${all.indexOf(items.at(-1) as ChatMessage)}` : null };
  };
  return { transcript: new Transcript(read, () => state.now), asked, write, state, all };
}

const at = (seconds: number) => START + seconds * 1_000;
const newest = (transcript: Transcript, seconds: number) => transcript.at(at(seconds), 200).at(-1)?.text;

describe('Transcript', () => {
  it('has what had been written by the moment, and what comes', async () => {
    const { transcript } = show(1_000);
    await transcript.fetch(at(500.4), false);
    expect(newest(transcript, 500.4)).toBe('500');
    expect(newest(transcript, 500.999)).toBe('500');
    expect(newest(transcript, 501)).toBe('501');
    expect(transcript.at(at(500), 200)).toHaveLength(50);
    expect(transcript.needs(at(501))).toBe(false);
  });

  it('reads on before it is at the end', async () => {
    const { transcript, asked } = show(1_000);
    for (let seconds = 0; seconds < 999; seconds += 0.5) {
      await transcript.fetch(at(seconds), false);
      expect(newest(transcript, seconds)).toBe(`${Math.floor(seconds)}`);
    }
    expect(asked).toEqual(['until', 'from', 'from', 'from', 'from', 'from']);
  });

  it('reads anew after a jump, and keeps what is near', async () => {
    const { transcript, asked } = show(5_000);
    await transcript.fetch(at(100), false);
    expect(transcript.has(at(4_000))).toBe(false);
    await transcript.fetch(at(4_000), false);
    expect(newest(transcript, 4_000)).toBe('4000');
    expect(transcript.has(at(100))).toBe(false);
    await transcript.fetch(at(100), false);
    expect(newest(transcript, 100)).toBe('100');
    const before = asked.length;
    await transcript.fetch(at(95), false);
    await transcript.fetch(at(150), false);
    expect(asked).toHaveLength(before);
    expect(newest(transcript, 95)).toBe('95');
  });

  it('shows enough above the playhead after a small jump back', async () => {
    const { transcript } = show(1_000);
    await transcript.fetch(at(500), false);
    await transcript.fetch(at(460), false);
    expect(transcript.at(at(460), 200).length).toBeGreaterThanOrEqual(20);
  });

  it('keeps no more than it needs', async () => {
    const { transcript } = show(5_000);
    for (let seconds = 0; seconds < 4_500; seconds += 10) {
      await transcript.fetch(at(seconds), false);
    }
    expect(transcript.count(Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(1_200);
    expect(newest(transcript, 4_490)).toBe('4490');
  });

  it('goes on while people write, each message once', async () => {
    const { transcript, write, state } = show(60);
    await transcript.fetch(at(50), true);
    for (let n = 60; n < 120; n++) {
      write(n);
    }
    state.now = at(120);
    await transcript.fetch(at(55), true);
    expect(newest(transcript, 110)).toBe('110');
    expect(transcript.count(at(119))).toBe(120);
  });

  it('knows that nothing was written', async () => {
    const { transcript } = show(0);
    await transcript.fetch(at(5), false);
    expect(transcript.has(at(5))).toBe(true);
    expect(transcript.at(at(5), 200)).toEqual([]);
    expect(transcript.needs(at(9_000))).toBe(false);
  });

  it('loses nothing by a failure', async () => {
    const { transcript, state } = show(1_000);
    await transcript.fetch(at(10), false);
    state.failing = true;
    await expect(transcript.fetch(at(195), false)).rejects.toThrow();
    expect(newest(transcript, 195)).toBe('195');
    state.failing = false;
    await transcript.fetch(at(199), false);
    expect(newest(transcript, 230)).toBe('230');
  });
});
