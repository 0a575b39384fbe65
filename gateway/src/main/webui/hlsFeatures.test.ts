import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hlsDefine } from './hlsFeatures.ts';

it('names every build flag of the hls.js sources, and its version', () => {
  const root = join(import.meta.dirname, 'node_modules/hls.js');
  const flags = new Set<string>();
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts')) {
      const source = readFileSync(join(root, 'src', file), 'utf8');
      source.match(/\b__[A-Z][A-Z0-9_]+__\b/g)?.forEach((flag) => {
        flags.add(flag);
      });
    }
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  expect([...flags].sort()).toEqual(Object.keys(hlsDefine).sort());
  expect(hlsDefine.__VERSION__).toBe(`"${version}"`);
});
