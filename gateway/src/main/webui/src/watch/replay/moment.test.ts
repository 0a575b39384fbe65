import { describe, expect, it } from 'vitest';
import { linkTo, momentOf, momentText } from './moment';

describe('momentOf', () => {
  it.each([
    ['90', 90],
    ['0', 0],
    ['1m30s', 90],
    ['1m30', 90],
    ['45s', 45],
    ['2m', 120],
    ['1h2m3s', 3723],
    ['1h', 3600],
  ])('reads %s', (text, seconds) => {
    expect(momentOf(text)).toBe(seconds);
  });

  it.each([null, '', '-5', '1:30', 'soon', '3s2m', '1.5', '99999999'])('makes nothing of %s', (text) => {
    expect(momentOf(text)).toBeNull();
  });
});

it('writes what it reads', () => {
  expect([0, 45.9, 60, 90, 3600, 3723].map(momentText)).toEqual(['0s', '45s', '1m', '1m30s', '1h', '1h2m3s']);
  for (const seconds of [0, 1, 59, 60, 61, 3599, 3600, 3723]) {
    expect(momentOf(momentText(seconds))).toBe(seconds);
  }
});

it('names the page and the moment, and nothing else', () => {
  expect(linkTo('https://ana.example/s/show1?t=5&from=mail#x', 754)).toBe(
    'https://ana.example/s/show1?t=12m34s',
  );
});
