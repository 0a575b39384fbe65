import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('leaves it to the answer what of its address a page passes on', () => {
  // A word of the document would count more than the gateway's on pages with a secret in their address.
  const html = readFileSync('index.html', 'utf8');
  expect(html).toContain('<title>Frontrow</title>');
  expect(html).not.toMatch(/name="?referrer/);
});
