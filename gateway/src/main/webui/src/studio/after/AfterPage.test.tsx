import { act, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AfterShow } from '../../api/types';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aRecorded, aShow } from '../../testing/samples';
import { justTime } from '../../text/format';

const SHOW = 'GET /api/v1/streams/show1';
const AUDIENCE = `${SHOW}/audience`;
const CHAT = `${SHOW}/chat/after`;
const GAINED = 'GET /api/v1/members/gained';
const START = Date.parse('2026-11-23T19:02:00Z');
const at = (seconds: number) => new Date(START + 1000 * seconds).toISOString();

const received: AfterShow = {
  questions: { asked: 14, answered: 9, wentOn: 4, votes: 1_230 },
  messages: 812,
  writers: 61,
  reactions: { '👏': 3_000, '❤️': 400, '😂': 0, '😮': 0, '🔥': 0, '🎉': 1 },
  stepSeconds: 60,
  steps: [
    { at: at(0), messages: 300, reactions: 1_400 },
    { at: at(60), messages: 512, reactions: 2_001 },
  ],
  moments: [
    { at: at(754), messages: 31, reactions: 210 },
    { at: at(65), messages: 1, reactions: 0 },
  ],
};

let gateway: ReturnType<typeof fakeGateway>;

async function open() {
  const { default: AfterPage } = await import('./AfterPage');
  render(<AfterPage id="show1" />);
}

/** What a part of the page says, by the names of its figures. */
function figures(part: HTMLElement) {
  const names = [...part.querySelectorAll('dt')].map((name) => name.textContent);
  const values = [...part.querySelectorAll('dd')].map((value) => value.textContent);
  return Object.fromEntries(names.map((name, n) => [name, values[n]]));
}

const part = (name: string) => screen.findByRole('region', { name });
const hrefOf = (link: HTMLElement) => link.getAttribute('href');

describe('After the show', () => {
  beforeEach(() => {
    gateway = fakeGateway('creator');
    gateway.answer(SHOW, 200, aShow({ status: 'ended', ...aRecorded() }));
    gateway.answer(AUDIENCE, 200, { now: 0, peak: 1_502, minutes: 40_211, people: 2_040 });
    gateway.answer(`${AUDIENCE}/history`, 200, {
      from: at(0),
      to: at(120),
      stepSeconds: 60,
      points: [{ at: at(0), viewers: 1_502, joins: 1_502, leaves: 0 }],
    });
    gateway.answer(`${AUDIENCE}/staying`, 200, {
      from: at(0),
      to: at(120),
      stepSeconds: 60,
      average: 986.4,
      points: [
        { at: at(0), present: 1_000, stayed: 990 },
        { at: at(60), present: 1_200, stayed: 900 },
      ],
    });
    gateway.answer(CHAT, 200, received);
    gateway.answer(GAINED, 200, {
      count: 3,
      items: [
        { name: 'Ana', at: at(400), plan: 'Gold' },
        { name: '', at: at(500), plan: null },
      ],
    });
  });

  it('tells how many there were and where they left, with the file of it', async () => {
    await open();
    const viewers = await part('Viewers');
    await within(viewers).findByText('986.4');
    expect(figures(viewers)).toEqual({
      'Most at once': '1,502',
      'On average': '986.4',
      People: '2,040',
      'Minutes watched': '40,211',
    });
    const staying = await part('Who stayed');
    expect(
      await within(staying).findByText(`Most left in the minute from ${justTime(at(60))} on: 300 of 1,200.`),
    ).toBeTruthy();
    expect(
      within(staying).getByRole('img', {
        name: 'How many left, from minute to minute. At the most, 300.',
      }),
    ).toBeTruthy();
    const row = within(staying).getByRole('row', { hidden: true, name: new RegExp(`^${justTime(at(0))}`) });
    const cells = within(row).getAllByRole('cell', { hidden: true });
    expect(cells.map(({ textContent }) => textContent)).toEqual(['1,000', '990', '99%']);
    expect(hrefOf(within(staying).getByRole('link', { name: 'Download CSV: Who stayed' }))).toBe(
      '/api/v1/streams/show1/audience/history.csv',
    );
  });

  it('tells what was asked, written and felt, and whom it brought', async () => {
    await open();
    const questions = await part('Questions');
    expect(await within(questions).findByText('1,230')).toBeTruthy();
    expect(figures(questions)).toEqual({
      Asked: '14',
      Answered: '9',
      'Went on to a later show': '4',
      Votes: '1,230',
    });
    const chat = await part('Chat and reactions');
    expect(figures(chat)).toEqual({ Messages: '812', 'People who wrote': '61', Reactions: '3,401' });
    expect(
      within(chat)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['👏 3,000', '❤️ 400', '🎉 1']);
    const gained = await part('Members gained');
    expect(await within(gained).findByText('3')).toBeTruthy();
    expect(
      within(gained)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Ana Gold', 'Somebody without a name given by you']);
    expect(within(gained).getByText('And 1 more person.')).toBeTruthy();
    const asked = new URLSearchParams(
      gateway.calls.find(({ path }) => path.includes('/gained'))?.path.split('?')[1],
    );
    expect([asked.get('from'), asked.get('until')]).toEqual([
      '2026-11-23T19:02:00Z',
      '2026-11-24T20:10:00.000Z',
    ]);
    await expectAccessible();
  });

  it('proposes clips and makes none', async () => {
    await open();
    const moments = await part('Moments that make good clips');
    const lines = await within(moments).findAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      '12:34 into the show210 reactions and 31 messagesMake a clip',
      '1:05 into the show1 messageMake a clip',
    ]);
    const link = within(moments).getByRole('link', { name: 'Make a clip of the moment 12:34 into the show' });
    expect(hrefOf(link)).toBe('/s/show1?clip=2026-11-23T19:14:44.000Z');
    expect(gateway.calls.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('has no clips to propose without a recording', async () => {
    gateway.answer(SHOW, 200, aShow({ status: 'ended' }));
    await open();
    expect(await screen.findByText('There is no recording of this show to cut clips from.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Make a clip/ })).toBeNull();
  });

  it('shows the rest when a service is away, and asks it again', async () => {
    gateway.answer(CHAT, 503, { id: 'unavailable' });
    gateway.answer(GAINED, 503, { id: 'unavailable' });
    await open();
    const viewers = await part('Viewers');
    expect(await within(viewers).findByText('2,040')).toBeTruthy();
    for (const name of [
      'Questions',
      'Chat and reactions',
      'Moments that make good clips',
      'Members gained',
    ]) {
      expect(await within(await part(name)).findByRole('button', { name: 'Try again' })).toBeTruthy();
    }
    await expectAccessible();
    gateway.answer(CHAT, 200, received);
    const again = within(await part('Questions')).getByRole('button', { name: 'Try again' });
    await act(async () => again.click());
    expect(await within(await part('Questions')).findByText('1,230')).toBeTruthy();
    expect(within(await part('Members gained')).getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('says that a show is not over yet', async () => {
    gateway.answer(SHOW, 200, aShow());
    await open();
    expect(await screen.findByRole('heading', { name: 'This show isn’t over yet' })).toBeTruthy();
    expect(hrefOf(screen.getByRole('link', { name: 'To the control room' }))).toBe('/studio/s/show1');
  });
});
