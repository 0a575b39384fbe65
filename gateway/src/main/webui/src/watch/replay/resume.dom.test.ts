import { expect, it } from 'vitest';
import { resume } from './resume';

const HOUR = 3_600;

it('remembers where one left, to the second', () => {
  resume.keep('a', 754.8, HOUR);
  expect(resume.of('a')).toBe(754);
  resume.keep('a', 800, HOUR);
  expect(resume.of('a')).toBe(800);
  expect(resume.of('b')).toBeNull();
});

it('forgets what has hardly begun and what was seen to the end', () => {
  resume.keep('a', 754, HOUR);
  resume.keep('a', 14, HOUR);
  expect(resume.of('a')).toBeNull();
  resume.keep('a', 754, HOUR);
  resume.keep('a', HOUR - 14, HOUR);
  expect(resume.of('a')).toBeNull();
});

it('remembers the last fifty', () => {
  for (let n = 0; n < 51; n++) {
    resume.keep(`show${n}`, 100 + n, HOUR);
  }
  expect(resume.of('show0')).toBeNull();
  expect(resume.of('show1')).toBe(101);
  expect(resume.of('show50')).toBe(150);
});

it.each(['not json', '{"a":1}', '[null, 3, {"show":"a"}, {"show":"a","at":-1}, {"show":"a","at":null}]'])(
  'bears what others left in the storage: %s',
  (text) => {
    localStorage.setItem('frontrow.resume', text);
    expect(resume.of('a')).toBeNull();
    resume.keep('a', 100, HOUR);
    expect(resume.of('a')).toBe(100);
  },
);
