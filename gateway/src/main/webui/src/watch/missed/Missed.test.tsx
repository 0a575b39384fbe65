import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LockedWindow, Show } from '../../api/types';
import { aList, aQuestion } from '../../questions/samples';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { player } from '../../testing/fakePlayer';
import { loaded, recording } from '../../testing/fakeReplay';
import { aGrant, aRecorded, aShow } from '../../testing/samples';

vi.mock('../player/livePlayer', () => import('../../testing/fakePlayer'));
vi.mock('../replay/replayPlayer', () => import('../../testing/fakeReplay'));

const SHOW = '/api/v1/streams/show1';
const QUESTIONS = `GET ${SHOW}/questions`;
const MINUTE = 60_000;

let gateway: ReturnType<typeof fakeGateway>;
/** When the show began (epoch ms). */
let begin: number;

const at = (minutes: number) => new Date(begin + minutes * MINUTE).toISOString();
const answered = (id: string, minutes: number) =>
  aQuestion(id, { status: 'answered', answerFrom: at(minutes), answeredAt: at(minutes + 1) });

/** The page of a show that has been on for 34 minutes, with its picture. */
async function open(change: Partial<Show> = {}, locked: LockedWindow[] = []) {
  history.replaceState(null, '', '/s/show1');
  const recorded = aRecorded({ vodStatus: 'recording' });
  gateway.answer(`GET ${SHOW}`, 200, aShow({ version: 5, startedAt: at(0), ...recorded, ...change }));
  const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
  const grant = aGrant({ expiresAt: soon(120_000), renewAt: soon(60_000), locked });
  gateway.answer(`POST ${SHOW}/playback`, 200, grant);
  const { default: WatchPage } = await import('../WatchPage');
  render(<WatchPage id="show1" />);
  await waitFor(() => expect(player.assigned.at(-1)).toMatchObject({ publication: 1 }));
  await act(async () => player.events?.onPicture(true));
}

const tab = () => screen.findByRole('tab', { name: 'What did I miss?' });
const panel = async () => within(await screen.findByRole('region', { name: 'What did I miss?' }));
const rows = async () =>
  (
    await within(await screen.findByRole('region', { name: 'Answered so far' })).findAllByRole('listitem')
  ).map((row) => row.querySelector('bdi')?.textContent);

/** The recording on the screen, at this minute of it. */
async function playing(minutes: number) {
  await screen.findByRole('slider', { name: 'Position in the recording' });
  const video = document.querySelector<HTMLVideoElement>('video[data-replay]') as HTMLVideoElement;
  const element = loaded(video, 34 * 60);
  recording.begin = begin;
  recording.date = begin + minutes * MINUTE;
  await act(async () => element.become({}, 'durationchange'));
  return { element, video };
}

beforeEach(() => {
  player.reset();
  recording.reset();
  sessionStorage.clear();
  gateway = fakeGateway();
  begin = Date.now() - 34.5 * MINUTE;
  gateway.answer(QUESTIONS, 200, aList([answered('b', 20), answered('a', 10), aQuestion('open')]));
});

describe('what somebody missed', () => {
  it('is told to whoever comes late, once', async () => {
    await open();
    await screen.findByText('You came 34 min in.');
    expect(gateway.asked(`${QUESTIONS}?status=all`)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'What did I miss?' }));
    expect(document.activeElement).toBe(await tab());
    await panel();
    expect(await rows()).toEqual(['What about a?', 'What about b?']);
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Chat', selected: true }));
    expect(screen.queryByText('You came 34 min in.')).toBeNull();
    await expectAccessible();
  });

  it('is no matter to whoever is in time, knows it, or comes for a moment of the recording', async () => {
    await open({ startedAt: at(32) });
    await tab();
    expect(screen.queryByText(/^You came/)).toBeNull();
  });

  it('is left alone when that is not wanted', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByText(/^You came/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Chat' }));
    expect(sessionStorage.getItem('frontrow.late')).toBe('show1');
  });

  it('cannot be seen where nothing is recorded, or the show is over', async () => {
    await open({ vodUrl: null, vodStatus: null });
    await screen.findByRole('tab', { name: 'Questions' });
    expect(screen.queryByRole('tab', { name: 'What did I miss?' })).toBeNull();
    expect(screen.queryByText(/^You came/)).toBeNull();
    const recorded = aRecorded({ vodStatus: 'recording' });
    await act(async () => gateway.say('show', aShow({ version: 6, startedAt: at(0), ...recorded })));
    await userEvent.click(await tab());
    await panel();
    await act(async () => gateway.say('show', aShow({ version: 7, status: 'ended', ...recorded })));
    await screen.findByRole('tab', { name: 'Chat', selected: true });
    expect(screen.queryByRole('region', { name: 'What did I miss?' })).toBeNull();
  });

  it('is nothing for those to whom the show is closed', async () => {
    gateway.answer(
      `GET ${SHOW}`,
      200,
      aShow({ membersOnly: true, ...aRecorded({ vodStatus: 'recording' }) }),
    );
    const refusal = { id: 'membership-required', signedIn: false, tier: null, member: false, part: true };
    gateway.answer(`POST ${SHOW}/playback`, 403, refusal);
    const { default: WatchPage } = await import('../WatchPage');
    render(<WatchPage id="show1" />);
    await screen.findByRole('heading', { name: 'This one is for members' });
    await screen.findByRole('tab', { name: 'Questions' });
    expect(screen.queryByRole('tab', { name: 'What did I miss?' })).toBeNull();
    expect(screen.queryByText(/^You came/)).toBeNull();
  });

  it('is gone back to, marked while it plays, and left at 1.25× until the show is reached', async () => {
    await open();
    await userEvent.click(await tab());
    await userEvent.click(await screen.findByRole('link', { name: /^What about a\?/ }));
    const { element, video } = await playing(10);
    expect(element.now.at).toBe(600);
    const row = screen.getByRole('link', { name: /^What about a\?/ });
    await waitFor(() => expect(row.getAttribute('aria-current')).toBe('true'));
    expect(screen.getByText('24 min behind')).toBeTruthy();
    await expectAccessible();

    await userEvent.click((await panel()).getByRole('button', { name: 'Catch up at 1.25×' }));
    expect(video.playbackRate).toBe(1.25);
    expect(video.preservesPitch).toBe(true);
    expect((await panel()).getByRole('button', { name: 'Catch up at 1.25×', pressed: true })).toBeTruthy();
    expect(screen.getByText('Live in 1 h 38 min')).toBeTruthy();

    // Paused it comes no closer, and is what it was for whoever comes back to the tab
    await act(async () => element.become({ paused: true }, 'pause'));
    await userEvent.click(screen.getByRole('tab', { name: 'Chat' }));
    await userEvent.click(await tab());
    expect((await panel()).getByRole('button', { name: 'Catch up at 1.25×', pressed: true })).toBeTruthy();
    expect(screen.getByText('24 min behind')).toBeTruthy();
    await act(async () => element.become({ paused: false }, 'play'));
    await userEvent.click((await panel()).getByRole('button', { name: 'Catch up at 1.25×' }));
    expect(video.playbackRate).toBe(1);

    // The player has the same
    const [inPlayer] = screen.getAllByRole('button', { name: 'Catch up at 1.25×' });
    await userEvent.click(inPlayer as HTMLElement);
    expect(video.playbackRate).toBe(1.25);
    expect(player.assigned.at(-1)).toBeNull();
    await act(async () => element.become({ at: 34 * 60 - 1 }));
    await waitFor(() => expect(player.assigned.at(-1)).toMatchObject({ url: '/live/show1/index.m3u8' }));
    expect(location.search).toBe('');
    expect(screen.queryByRole('group', { name: 'Back to live' })).toBeNull();
    // Nobody's focus is taken from elsewhere
    expect(document.activeElement).not.toBe(await tab());
    await panel();
  });

  it('is left for the live picture at once', async () => {
    await open();
    await userEvent.click(await tab());
    await userEvent.click(await screen.findByRole('link', { name: /^What about b\?/ }));
    const { element } = await playing(20);
    expect(element.now.at).toBe(1200);
    const back = await screen.findByRole('group', { name: 'Back to live' });
    await userEvent.click(within(back).getByRole('button', { name: 'Jump to live' }));
    await waitFor(() => expect(player.assigned.at(-1)).toMatchObject({ url: '/live/show1/index.m3u8' }));
    expect(player.jumped).toBe(1);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'What did I miss?' })),
    );
  });

  it('leaves the focus at its tab when the show is reached', async () => {
    await open();
    await userEvent.click(await tab());
    await userEvent.click(await screen.findByRole('link', { name: /^What about a\?/ }));
    const { element } = await playing(10);
    const back = await screen.findByRole('group', { name: 'Back to live' });
    await userEvent.click(within(back).getByRole('button', { name: 'Catch up at 1.25×' }));
    await act(async () => element.become({ at: 34 * 60 - 1 }));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Back to live' })).toBeNull());
    expect(document.activeElement).toBe(await tab());
  });

  it('stays locked where the recording is for members', async () => {
    const locked = { window: 2, from: at(15), until: at(25), tier: null, signedIn: false, member: false };
    await open({}, [locked]);
    await userEvent.click(await tab());
    expect(await rows()).toEqual(['What about a?', 'What about b?']);
    expect(screen.getAllByRole('link', { name: /^What about/ })).toHaveLength(1);
    expect(screen.getByText('What about b?').closest('li')?.textContent).toContain('For members');
    await expectAccessible();
  });

  it('says so when nothing was answered yet, and what is answered meanwhile', async () => {
    gateway.answer(QUESTIONS, 200, aList([aQuestion('open')]));
    await open();
    await userEvent.click(await tab());
    await screen.findByRole('heading', { name: 'Nothing answered yet' });
    await expectAccessible();
  });

  it('says why it cannot be told, and tries again', async () => {
    gateway.answer(QUESTIONS, 503, { id: 'unavailable' });
    await open();
    await userEvent.click(await tab());
    await screen.findByText("We can't reach the server. Check your connection; this page keeps trying.");
    await expectAccessible();
    gateway.answer(QUESTIONS, 200, aList([answered('a', 10)]));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toEqual(['What about a?']);
  });
});
