import { describe, expect, it } from 'vitest';
import { calls, piecesOf } from './pieces';

const link = (words: string, href = words) => ({ link: words, href });

describe('piecesOf', () => {
  it.each<[string, ReturnType<typeof piecesOf>]>([
    ['no more than text', ['no more than text']],
    ['<script>alert(1)</script>', ['<script>alert(1)</script>']],
    ['see https://a.example/b?c=d#e.', ['see ', link('https://a.example/b?c=d#e'), '.']],
    ['(https://a.example/b)', ['(', link('https://a.example/b'), ')']],
    ['https://a.example/b_(c)', [link('https://a.example/b_(c)')]],
    ['http://a.example', [link('http://a.example', 'http://a.example/')]],
    [
      'javascript:alert(1) data:text/html,x ftp://a.example',
      ['javascript:alert(1) data:text/html,x ftp://a.example'],
    ],
    ['https://bank.example@evil.example/', ['https://bank.example@evil.example/']],
    ['https://', ['https://']],
    [
      'hi @Bob, and @Zoë-2!',
      ['hi ', { mention: '@Bob', me: false }, ', and ', { mention: '@Zoë-2', me: false }, '!'],
    ],
    [
      '@alice moreau? @Alice',
      [{ mention: '@alice moreau', me: true }, '? ', { mention: '@Alice', me: false }],
    ],
    ['@Alice Moreaux', [{ mention: '@Alice', me: false }, ' Moreaux']],
    ['mail@bob.example @@bob', ['mail@bob.example @@bob']],
  ])('takes "%s" apart', (text, pieces) => {
    expect(piecesOf(text, 'Alice Moreau')).toEqual(pieces);
  });

  it('takes a name for a name, whatever is in it', () => {
    expect(calls('hello @A.*(b)', 'A.*(b)')).toBe(true);
    expect(calls('hello @Axxb', 'A.*b')).toBe(false);
    expect(calls('hello @Alice', null)).toBe(false);
  });
});
