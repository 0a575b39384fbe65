import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aShow } from '../testing/samples';
import { pictureTime } from './pictureTime';

const NOW = Date.parse('2026-11-28T19:30:30Z');

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

const live = { recorded: null, delay: 1.5, replaying: false };

it('is as late as the live picture', () => {
  expect(pictureTime(aShow(), live)).toBe(NOW - 1_500);
});

it('is what the recording says, and nobody knows it before', () => {
  expect(pictureTime(aShow(), { ...live, replaying: true })).toBeNull();
  expect(pictureTime(aShow(), { recorded: () => 42, delay: 1.5, replaying: true })).toBe(42);
});

it('is some seconds behind where there is no picture of a show that is on, and now where none can be', () => {
  expect(pictureTime(aShow(), { ...live, delay: null })).toBe(NOW - 10_000);
  expect(pictureTime(aShow({ status: 'scheduled' }), { ...live, delay: null })).toBe(NOW);
});
