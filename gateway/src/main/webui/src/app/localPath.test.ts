import { describe, expect, it } from 'vitest';
import { localPath } from './localPath';

describe('a path to go back to', () => {
  it.each(['/s/show1', '/', '/help/playback?show=1'])('may be %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    null,
    '',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a b',
  ])('is the channel page for %s', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
