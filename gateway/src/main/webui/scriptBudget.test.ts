import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUDGET, excess, type Piece, weigh } from './scriptBudget.ts';

const piece = (name: string, imports: string[] = [], code = name): Piece => ({
  fileName: `${name}.js`,
  facadeModuleId: `src/${name}.ts`,
  imports: imports.map((other) => `${other}.js`),
  code,
});

describe('the script before the first picture', () => {
  it('is all that comes with what the page begins with, once, compressed', () => {
    const shared = piece('shared', ['a'], 'x'.repeat(10_000));
    const pieces = [piece('a', ['shared']), piece('b', ['shared']), shared, piece('later')];
    const weights = weigh(pieces, ['src/a.ts', 'src/b.ts']);
    expect([...weights.keys()].sort()).toEqual(['a.js', 'b.js', 'shared.js']);
    expect(weights.get('shared.js')).toBe(gzipSync(shared.code).length);
  });

  it('is not counted short because a piece is called otherwise by now', () => {
    expect(() => weigh([piece('a')], ['src/gone.ts'])).toThrow('src/gone.ts is no piece of its own');
  });

  it('has an end, and says what is large', () => {
    expect(excess(new Map([['a.js', BUDGET]]))).toBeNull();
    const code = randomBytes(BUDGET).toString('base64');
    const problem = excess(weigh([piece('a', ['b']), piece('b', [], code)], ['src/a.ts']));
    expect(problem).toMatch(
      /^\d{6} bytes of script before the first picture, 250000 may be:\n\d{6} b\.js\n\d+ a\.js$/,
    );
  });
});
