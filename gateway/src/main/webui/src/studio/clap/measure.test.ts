import { expect, it } from 'vitest';
import { encoderDelay } from './measure';

const CLAPPED = '2026-11-29T20:00:00.000Z';
const after = (ms: number) => Date.parse(CLAPPED) + ms;

it('is how much later than the clap its picture arrived', () => {
  expect(encoderDelay(CLAPPED, { now: after(3_004), delay: 2.2 })).toBe(800);
  expect(encoderDelay(CLAPPED, { now: after(60_000), delay: 58.754 })).toBe(1_250);
});

it('is not told by a picture of before, nor of long after', () => {
  expect(encoderDelay(CLAPPED, { now: after(2_000), delay: 2.2 })).toBeNull();
  expect(encoderDelay(CLAPPED, { now: after(40_000), delay: 2 })).toBeNull();
});
