// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './src/testing/axe.ts';

/** As the calculator's formulas take and give it. */
interface Input {
  viewers: number;
  megabits: number;
  messages: number;
  hours: number;
  cdn: boolean;
  perGigabyte: number;
  perTenThousand: number;
}

type Needs = Record<
  | 'gateways'
  | 'chats'
  | 'streams'
  | 'cores'
  | 'gigabytesOfMemory'
  | 'databaseCores'
  | 'brokers'
  | 'partitions'
  | 'kafkaMegabytes'
  | 'ownGigabits'
  | 'terabytes'
  | 'cost',
  number
>;

const DOCS = '../../../../docs';
const html = readFileSync(`${DOCS}/calculator.html`, 'utf8');
const script = (id: string) => new RegExp(`<script id="${id}">([\\s\\S]*?)</script>`).exec(html)?.[1] ?? '';
const { scale, notes } = runInNewContext(`${script('formulas')}; ({ scale, notes })`) as {
  scale(input: Input): Needs;
  notes(input: Input, needs: Needs): string[];
};

const EXAMPLE: Input = {
  viewers: 5_000,
  megabits: 3,
  messages: 10,
  hours: 10,
  cdn: false,
  perGigabyte: 0.05,
  perTenThousand: 0.01,
};

const rounded = (needs: Needs) =>
  Object.fromEntries(Object.entries(needs).map(([name, value]) => [name, Number(value.toFixed(3))]));

describe('what an audience needs', () => {
  it('is what the figures say', () => {
    expect(rounded(scale(EXAMPLE))).toEqual({
      gateways: 3,
      chats: 2,
      streams: 2,
      cores: 6.693,
      gigabytesOfMemory: 5.803,
      databaseCores: 0.733,
      brokers: 1,
      partitions: 1,
      kafkaMegabytes: 1.006,
      ownGigabits: 15.112,
      terabytes: 68.004,
      cost: 3400.2,
    });
  });

  it('is carried by a CDN, who asks for its requests too', () => {
    const needs = scale({ ...EXAMPLE, cdn: true });
    expect(needs.gateways).toBe(2);
    expect(needs.ownGigabits).toBeCloseTo(0.412, 9);
    // 69.354 TB at 0.05 a GB, and 1,800 million requests at 0.01 for 10,000.
    expect(needs.cost).toBeCloseTo(69_354 * 0.05 + 180_000 * 0.01, 6);
    expect(scale({ ...EXAMPLE, cdn: true, perTenThousand: 0 }).cost).toBeCloseTo(3_467.7, 6);
  });

  it('follows the network where the bitrate is high', () => {
    expect(scale({ ...EXAMPLE, megabits: 6 }).gateways).toBe(6);
    expect(scale({ ...EXAMPLE, megabits: 1 }).gateways).toBe(3);
  });

  it('grows with the messages of a room up to twenty a second', () => {
    const chats = (messages: number) => scale({ ...EXAMPLE, viewers: 40_000, messages }).chats;
    expect([chats(1), chats(8), chats(16), chats(20), chats(500)]).toEqual([4, 4, 8, 10, 10]);
  });

  it('comes with what one has to know', () => {
    const said = (input: Partial<Input>) => {
      const whole = { ...EXAMPLE, ...input };
      return notes(whole, scale(whole)).map((note) => note.split(':')[0]);
    };
    expect(said({ viewers: 100, messages: 1 })).toEqual([
      'One server of four cores does all of this (./frontrow install), if its line does.',
    ]);
    expect(said({ cdn: true })).toEqual([]);
    expect(said({ viewers: 500_000, messages: 100 })).toEqual([
      'More than one line of 10 Gbit/s carries',
      'Let more people in who are not signed in',
      'Give the topic viewer.sessions 50 partitions',
      'Nobody reads that many messages',
      'Not built for that',
    ]);
  });
});

describe('the page of scaling', () => {
  const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format;
  const some = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format;
  const row = (viewers: number, messages: number, cdn: boolean) => {
    const needs = scale({ ...EXAMPLE, viewers, messages, cdn });
    const cells = [
      whole(viewers),
      whole(messages),
      cdn ? 'yes' : 'no',
      whole(needs.gateways),
      whole(needs.chats),
      whole(needs.streams),
      some(needs.cores),
      `${some(needs.gigabytesOfMemory)} GB`,
      some(needs.databaseCores),
      whole(needs.partitions),
      some(needs.kafkaMegabytes),
      some(needs.ownGigabits),
      some(needs.terabytes),
      whole(needs.cost),
    ];
    return `| ${cells.join(' | ')} |`;
  };

  it('has the calculator’s numbers', () => {
    const rows = readFileSync(`${DOCS}/scaling.md`, 'utf8')
      .split('\n')
      .filter((line) => /^\| [\d,]+ \| \d+ \| (yes|no) \|/.test(line));
    const sizes: [number, number][] = [
      [500, 2],
      [5_000, 10],
      [50_000, 50],
      [500_000, 100],
    ];
    expect(rows).toEqual(
      sizes.flatMap(([viewers, each]) => [row(viewers, each, false), row(viewers, each, true)]),
    );
  });

  it('has the calculator’s figures', () => {
    const figures = runInNewContext(`${script('formulas')}; FIGURES`) as Record<string, number>;
    const text = readFileSync(`${DOCS}/scaling.md`, 'utf8');
    for (const [figure, value] of Object.entries({
      viewersPerCore: '| viewers a core that were measured, at 3 Mbit/s | 1,000 |',
      viewersPerCoreBehindCdn: '| viewers a core behind a CDN | 2,000 |',
      socketsPerChatPod: '| people of a room on one pod | 10,000 |',
      reportsPerPartition: '| reports a second by one partition | 1,000 |',
      connectionsPerGateway: '| connections of a gateway | 20,000, some four a viewer |',
    })) {
      expect(text).toContain(value);
      expect(value).toContain(`| ${whole(figures[figure] ?? Number.NaN)}`);
    }
  });
});

describe('the calculator', () => {
  beforeAll(() => {
    document.documentElement.innerHTML = html;
    for (const id of ['formulas', 'page']) {
      const code = document.createElement('script');
      code.textContent = script(id);
      document.body.append(code);
    }
  });

  const value = (name: string) =>
    [...document.querySelectorAll('#output tr')]
      .find((line) => line.querySelector('th')?.textContent === name)
      ?.querySelector('td')?.textContent;
  const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const type = (name: string, text: string) => {
    const input = field(name);
    if (input) {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };

  it('answers as soon as it is open, and to each change', () => {
    expect(value('Gateways')).toBe('3');
    expect(value('Goes out here')).toBe('15.1 Gbit/s');
    expect(value('Costs a month, without machines')).toBe('3,400');
    type('viewers', '50000');
    expect(value('Gateways')).toBe('26');
    field('cdn')?.click();
    expect(value('Gateways')).toBe('13');
    expect(document.querySelector('#notes')?.textContent).toContain('FRONTROW_PLAYBACK_ANONYMOUS_MOST');
  });

  it('keeps its last answer while something is no number', () => {
    type('viewers', '-5');
    expect(value('Gateways')).toBe('13');
  });

  it('can be used by everybody', async () => {
    await expectAccessible();
  });
});
