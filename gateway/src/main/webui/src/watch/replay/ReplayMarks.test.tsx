import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { player } from '../../testing/fakePlayer';
import { loaded, recording } from '../../testing/fakeReplay';
import { aGrant, aRecorded, aShow } from '../../testing/samples';

vi.mock('../player/livePlayer', () => import('../../testing/fakePlayer'));
vi.mock('./replayPlayer', () => import('../../testing/fakeReplay'));

const NOON = Date.parse('2026-11-29T12:00:00Z');
const SHOW = '/api/v1/streams/show1';
const LENGTH = 4000;

let gateway: ReturnType<typeof fakeGateway>;
let seen: ReturnType<typeof loaded>;

const at = (seconds: number) => new Date(NOON + 1000 * seconds).toISOString();
const chapter = (id: string, seconds: number, title: string, source = 'studio') => ({
  id,
  title,
  source,
  at: at(seconds),
});
const captions = (language: string) => ({
  language,
  url: `/vod/show1/captions/${language}.vtt`,
  cues: 2,
  bytes: 90,
  shiftMillis: 0,
  updatedAt: at(0),
});

async function open() {
  history.replaceState(null, '', '/s/show1');
  const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
  gateway.answer(`GET ${SHOW}`, 200, aShow({ status: 'ended', version: 5, ...aRecorded() }));
  gateway.answer(`POST ${SHOW}/playback`, 200, aGrant({ expiresAt: soon(120_000), renewAt: soon(60_000) }));
  const { default: WatchPage } = await import('../WatchPage');
  const { Toasts } = await import('../../design/Toasts');
  render(
    <>
      <WatchPage id="show1" />
      <Toasts />
    </>,
  );
  await screen.findByRole('slider', { name: 'Position in the recording' });
  const video = document.querySelector<HTMLVideoElement>('video[data-replay]') as HTMLVideoElement;
  seen = loaded(video, LENGTH);
  recording.begin = NOON;
  recording.date = NOON;
  await act(async () => seen.become({}, 'durationchange'));
}

const go = (seconds: number) =>
  act(async () => {
    recording.date = NOON + 1000 * seconds;
    seen.become({ at: seconds });
  });
const track = () => document.querySelector('video[data-replay] track');
const slider = () => screen.getByRole('slider', { name: 'Position in the recording' });

beforeEach(() => {
  player.reset();
  recording.reset();
  localStorage.clear();
  gateway = fakeGateway();
});

describe('captions of a recording', () => {
  it('are chosen by name, remembered, and turned off and on by a key', async () => {
    gateway.answer(`GET ${SHOW}/captions`, 200, { items: [captions('en'), captions('pt-BR')] });
    await open();
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Captions' });
    expect([...choice.options].map(({ text }) => text)).toEqual(['Off', 'English', 'Brazilian Portuguese']);
    expect(track()).toBeNull();
    await userEvent.selectOptions(choice, 'Brazilian Portuguese');
    expect(track()?.getAttribute('src')).toBe('/vod/show1/captions/pt-BR.vtt');
    expect(track()?.getAttribute('srclang')).toBe('pt-BR');
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(track()).toBeNull();
    fireEvent.keyDown(slider(), { key: 'C' });
    expect(track()?.getAttribute('srclang')).toBe('pt-BR');
    expect(JSON.parse(localStorage.getItem('frontrow.captions') ?? '')).toEqual({
      language: 'pt-BR',
      on: true,
    });
    await expectAccessible();
  });

  it('are on for whoever had them on', async () => {
    localStorage.setItem('frontrow.captions', '{"language":"en","on":true}');
    gateway.answer(`GET ${SHOW}/captions`, 200, { items: [captions('en')] });
    await open();
    await waitFor(() => expect(track()?.getAttribute('srclang')).toBe('en'));
  });

  it('have no button where there are none', async () => {
    localStorage.setItem('frontrow.captions', '{"language":"en","on":true}');
    gateway.answer(`GET ${SHOW}/captions`, 200, { items: [] });
    await open();
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(screen.queryByRole('combobox', { name: 'Captions' })).toBeNull();
    expect(track()).toBeNull();
  });
});

describe('chapters of a recording', () => {
  const some = [
    chapter('a', 0, 'Hello'),
    chapter('b', 1000, 'Rye'),
    chapter('back-7', 3000, 'Back again', 'event'),
  ];

  it('are seen on the scrubber, named, and gone to', async () => {
    gateway.answer(`GET ${SHOW}/chapters`, 200, { items: [...some, chapter('z', LENGTH + 60, 'Cut off')] });
    await open();
    await waitFor(() => expect(document.querySelectorAll('[data-tick]')).toHaveLength(3));
    await go(1200);
    expect(slider().getAttribute('aria-valuetext')).toBe(
      '20 minutes of 1 hour 6 minutes 40 seconds, chapter Rye',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Chapters' }));
    const panel = within(await screen.findByRole('region', { name: 'Chapters' }));
    const now = panel.getByRole('button', { name: '16:40 Rye' });
    expect(now.getAttribute('aria-current')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(now));
    expect(panel.queryByRole('textbox')).toBeNull();
    await userEvent.click(panel.getByRole('button', { name: '50:00 Back again' }));
    expect(seen.now.at).toBe(3000);
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Chapters' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Chapters' }));
  });

  it('have no button where there are none', async () => {
    gateway.answer(`GET ${SHOW}/chapters`, 200, { items: [] });
    await open();
    expect(screen.queryByRole('button', { name: 'Chapters' })).toBeNull();
  });

  it('are set by the creator at the moment of the first letter, and taken back', async () => {
    gateway = fakeGateway('creator');
    gateway.answer(`GET ${SHOW}/chapters`, 200, { items: [] });
    await open();
    gateway.answer(`POST ${SHOW}/chapters`, 201, chapter('n', 90, 'Oven'));
    gateway.answer(`DELETE ${SHOW}/chapters/n`, 204);
    await go(90);
    await userEvent.click(await screen.findByRole('button', { name: 'Chapters' }));
    const name = await screen.findByRole('textbox', { name: 'Name of a new chapter' });
    await userEvent.type(name, 'O');
    await go(95);
    await userEvent.type(name, 'ven');
    gateway.answer(`GET ${SHOW}/chapters`, 200, { items: [chapter('n', 90, 'Oven')] });
    await userEvent.click(screen.getByRole('button', { name: 'Add at 1:30' }));
    expect(gateway.asked(`POST ${SHOW}/chapters`)).toMatchObject([
      { marked: true, body: { at: at(90), title: 'Oven' } },
    ]);
    await screen.findByRole('button', { name: '1:30 Oven' });
    gateway.answer(`GET ${SHOW}/chapters`, 200, { items: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(gateway.asked(`DELETE ${SHOW}/chapters/n`)).toHaveLength(1));
    await screen.findByText('No chapters yet.');
    await expectAccessible();
  });

  it('are renamed and deleted in place, and taken back', async () => {
    gateway = fakeGateway('creator');
    gateway.answer(`GET ${SHOW}/chapters`, 200, { items: some });
    await open();
    gateway.answer(`PUT ${SHOW}/chapters/b`, 200, some[1]);
    gateway.answer(`PUT ${SHOW}/chapters/back-7`, 200, some[2]);
    gateway.answer(`DELETE ${SHOW}/chapters/back-7`, 204);
    await userEvent.click(await screen.findByRole('button', { name: 'Chapters' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Rename “Rye”' }));
    const name = screen.getByRole('textbox', { name: 'New name of “Rye”' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Rye week{Enter}');
    await screen.findByText('The chapter is called “Rye week” now.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(gateway.asked(`PUT ${SHOW}/chapters/b`).map(({ body }) => body)).toEqual([
        { at: at(1000), title: 'Rye week' },
        { at: at(1000), title: 'Rye' },
      ]),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Delete “Back again”' }));
    await screen.findByText('Chapter “Back again” is hidden.');
    expect(gateway.asked(`DELETE ${SHOW}/chapters/back-7`)).toHaveLength(1);
  });
});

describe('the heat of a recording', () => {
  it('is drawn where people reacted, and told in a sentence', async () => {
    const curve = [
      { at: at(10), counts: { '👏': 4 } },
      { at: at(2010), counts: { '🎉': 8 } },
    ];
    gateway.answer(`GET ${SHOW}/reactions`, 200, { totals: {}, curve, next: null });
    await open();
    expect(await screen.findByText('People reacted the most around 33:20.')).toBeTruthy();
    const path = document.querySelector('svg[aria-hidden] path[d^="M0 1V0.5H1V1"]');
    expect(path?.getAttribute('d')).toContain('V0H101');
    expect(gateway.asked(`GET ${SHOW}/reactions`)).toHaveLength(1);
  });
});
