import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = '../../../..';
const OTHERS = ['helm/frontrow/README.md', 'mediamtx/cloudfront/README.md'];

const files = (folder: string, depth = 0): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return depth > 0 ? files(path, depth - 1) : [];
    }
    return entry.name.endsWith('.md') ? [path] : [];
  });

/** Everything that people read of the repository: the docs, and what lies at the top of each folder. */
const pages = [
  ...files(ROOT),
  ...files(join(ROOT, 'docs'), 3),
  ...readdirSync(ROOT)
    .map((folder) => join(ROOT, folder, 'README.md'))
    .filter((path) => existsSync(path)),
  ...OTHERS.map((path) => join(ROOT, path)),
];

/** Without what is shown as code. */
const prose = (path: string) => readFileSync(path, 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');

/** The anchors that GitHub gives to headings. */
const anchors = (path: string) => {
  const seen = new Map<string, number>();
  const lines = readFileSync(path, 'utf8').replace(/```[\s\S]*?```/g, '');
  return [...lines.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replace(/ /g, '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
};

describe('the documentation', () => {
  it('leads nowhere that is not there', () => {
    const dead = pages.flatMap((page) =>
      [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [path = '', anchor] = link.split('#');
          const target = path ? join(dirname(page), path) : page;
          return !existsSync(target) || (anchor !== undefined && !anchors(target).includes(anchor));
        })
        .map((link) => `${relative(ROOT, page)}: ${link}`),
    );
    expect(pages.length).toBeGreaterThan(90);
    expect(dead).toEqual([]);
  });

  it('has an index that names every page for people and operators', () => {
    const index = readFileSync(join(ROOT, 'docs/README.md'), 'utf8');
    const unnamed = readdirSync(join(ROOT, 'docs'), { withFileTypes: true })
      .flatMap((entry) =>
        entry.isDirectory() && ['guides', 'operators'].includes(entry.name)
          ? readdirSync(join(ROOT, 'docs', entry.name)).map((file) => `${entry.name}/${file}`)
          : entry.name,
      )
      .filter((name) => /\.(md|html|yaml)$/.test(name) && name !== 'README.md')
      .filter((name) => !index.includes(`(${name}`));
    expect(unnamed).toEqual([]);
  });
});

describe('a guide', () => {
  const words = readdirSync('src/text')
    .map((file) => readFileSync(join('src/text', file), 'utf8'))
    .join('\n');
  /** A whole entry of the catalogue of words, or the beginning of one up to what is filled in. */
  const isThere = (label: string) =>
    ["'", '"', '`'].some((quote) =>
      [quote, ' ${', ': ${', ' (${'].some((end) => words.includes(`${quote}${label}${end}`)),
    );

  it.each(['creator', 'moderator', 'member'])('for the %s calls buttons what they are called', (who) => {
    const text = prose(join(ROOT, `docs/guides/${who}.md`)).replace(/\*\*[^*]*\*\*/g, '');
    const labels = [...text.matchAll(/\*([^*\n]+)\*/g)].map(([, label = '']) => label);
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter((label) => label !== 'Words like this' && !isThere(label))).toEqual([]);
  });
});
