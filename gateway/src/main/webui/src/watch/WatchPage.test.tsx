import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Show } from '../api/types';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { player } from '../testing/fakePlayer';
import { aMembership, aPlan, notIn } from '../testing/membership';
import { aGrant, aShow } from '../testing/samples';
import { justTime } from '../text/format';

vi.mock('./player/livePlayer', () => import('../testing/fakePlayer'));

const SHOW = 'GET /api/v1/streams/show1';
const REMINDER = '/api/v1/streams/show1/reminder';
const MEMBERSHIP = 'GET /api/v1/membership';
const PLAYBACK = 'POST /api/v1/streams/show1/playback';

let gateway: ReturnType<typeof fakeGateway>;

async function open(show: Show | null, playback: [number, unknown] = [200, freshGrant()]) {
  gateway.answer(SHOW, show ? 200 : 404, show ?? { id: 'not-found' });
  gateway.answer(PLAYBACK, ...playback);
  const { default: WatchPage } = await import('./WatchPage');
  render(<WatchPage id="show1" />);
}

function freshGrant() {
  const later = (ms: number) => new Date(Date.now() + ms).toISOString();
  return aGrant({ expiresAt: later(120_000), renewAt: later(60_000) });
}

const say = (change: Partial<Show>) => act(async () => gateway.say('show', aShow(change)));
const heading = (name: string) => screen.findByRole('heading', { level: 2, name });
const fullScreen = (element: Element | null) =>
  act(async () => {
    Object.defineProperty(document, 'fullscreenElement', { value: element, configurable: true });
    document.dispatchEvent(new Event('fullscreenchange'));
  });
const picture = (there: boolean) => act(async () => player.events?.onPicture(there));

describe('WatchPage', () => {
  beforeEach(() => {
    player.reset();
    gateway = fakeGateway();
  });

  it('goes from the waiting room to the end of the show without a reload', async () => {
    await open(aShow({ status: 'scheduled', scheduledAt: '2099-01-01T20:00:00Z', version: 1 }));
    await heading('The doors are open');
    await expectAccessible();

    await say({ status: 'live', publication: 1, version: 2 });
    await heading('Lights down');
    await waitFor(() =>
      expect(player.assigned.at(-1)).toEqual({ url: '/live/show1/index.m3u8', publication: 1 }),
    );
    await picture(true);
    expect(screen.queryByRole('heading', { level: 2, name: 'Lights down' })).toBeNull();
    await act(async () => gateway.say('viewers', { now: 12 }));
    expect(await screen.findByText('12 watching')).toBeTruthy();
    await expectAccessible();

    await say({ status: 'interrupted', publication: 1, version: 3 });
    await heading('Short break');
    expect(player.assigned.at(-1)).toBeNull();
    await expectAccessible();

    await say({ status: 'live', publication: 2, version: 4 });
    await waitFor(() => expect(player.assigned.at(-1)?.publication).toBe(2));
    await picture(true);

    await say({ status: 'ended', endedAt: '2026-11-23T20:02:00Z', version: 5 });
    await heading("That's a wrap");
    expect(player.assigned.at(-1)).toBeNull();
    await expectAccessible();
  });

  it('says plainly that the show was cancelled, and takes it back', async () => {
    const planned = { status: 'scheduled', scheduledAt: '2099-01-01T20:00:00Z' } as const;
    await open(aShow({ ...planned, version: 1 }));
    await heading('The doors are open');
    expect(await screen.findByRole('timer')).toBeTruthy();

    await say({ ...planned, cancelledAt: '2026-11-23T10:00:00Z', version: 2 });
    await heading('This show was cancelled');
    expect(await screen.findByText(/^It was planned for .* and does not take place\./)).toBeTruthy();
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Sign in to be reminded' })).toBeNull();
    await expectAccessible();

    await say({ ...planned, version: 3 });
    await heading('The doors are open');
  });

  it('offers a reminder to whoever signs in', async () => {
    await open(aShow({ status: 'scheduled', scheduledAt: null }));
    const link = await screen.findByRole('link', { name: 'Sign in to be reminded' });
    expect(link.getAttribute('href')).toBe('/auth/login?return=%2Fs%2Fshow1');
    expect(gateway.asked(`GET ${REMINDER}`)).toEqual([]);
  });

  it('puts somebody on the reminder list and takes them off', async () => {
    gateway = fakeGateway('alice');
    gateway.answer(`GET ${REMINDER}`, 200, { set: false });
    gateway.answer(`PUT ${REMINDER}`, 200, { set: true });
    gateway.answer(`DELETE ${REMINDER}`, 200, { set: false });
    await open(aShow({ status: 'scheduled', scheduledAt: '2099-01-01T20:00:00Z' }));
    const button = await screen.findByRole('button', { name: 'Remind me' });
    await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
    expect(button.getAttribute('aria-pressed')).toBe('false');

    await act(async () => button.click());
    const on = await screen.findByRole('button', { name: 'Reminder set', pressed: true });
    expect(gateway.asked(`PUT ${REMINDER}`)).toMatchObject([{ marked: true }]);
    await expectAccessible();

    await act(async () => on.click());
    await screen.findByRole('button', { name: 'Remind me', pressed: false });
    expect(gateway.asked(`DELETE ${REMINDER}`)).toHaveLength(1);
  });

  it('stays as it was when the reminder is refused', async () => {
    gateway = fakeGateway('alice');
    gateway.answer(`GET ${REMINDER}`, 200, { set: true });
    gateway.answer(`DELETE ${REMINDER}`, 503, { id: 'unavailable' });
    await open(aShow({ status: 'scheduled', scheduledAt: '2099-01-01T20:00:00Z' }));
    const button = await screen.findByRole('button', { name: 'Reminder set', pressed: true });
    await act(async () => button.click());
    await waitFor(() => expect(gateway.asked(`DELETE ${REMINDER}`)).toHaveLength(1));
    expect(await screen.findByRole('button', { name: 'Reminder set', pressed: true })).toBeTruthy();
  });

  it('counts to the new time when the creator lets the show wait longer', async () => {
    const graceUntil = (ms: number) => new Date(Date.now() + ms + 500).toISOString();
    await open(aShow({ status: 'interrupted', graceUntil: graceUntil(90_000), version: 3 }));
    await heading('Short break');
    expect(screen.getByRole('timer').textContent).toMatch(/^We hold your seat for another 1:(30|29)\.$/);
    await say({ status: 'interrupted', graceUntil: graceUntil(390_000), version: 4 });
    await waitFor(() =>
      expect(screen.getByRole('timer').textContent).toMatch(/^We hold your seat for another 6:(30|29)\.$/),
    );
  });

  it('ignores a state older than the one it shows', async () => {
    await open(aShow({ status: 'ended', version: 9 }));
    await heading("That's a wrap");
    await say({ status: 'live', version: 8 });
    expect(await heading("That's a wrap")).toBeTruthy();
  });

  it('takes the picture away when the right is taken, and gives it back with the right', async () => {
    await open(aShow());
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    await picture(true);

    gateway.answer(PLAYBACK, 403, { id: 'membership-required', signedIn: false });
    await act(async () => gateway.say('rights', {}));
    await heading('This one is for members');
    expect(screen.queryByText('The creator has just made this show members only.')).toBeTruthy();
    expect(player.assigned.at(-1)).toBeNull();
    expect(screen.getByRole('link', { name: "I'm already a member" }).getAttribute('href')).toBe(
      '/auth/login?return=%2F',
    );
    expect(screen.queryByRole('button', { name: 'Watch in VLC or on a TV' })).toBeNull();
    await expectAccessible();

    gateway.answer(PLAYBACK, 200, freshGrant());
    await act(async () => gateway.say('rights', {}));
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    expect(screen.getByRole('button', { name: 'Watch in VLC or on a TV' })).toBeTruthy();
  });

  it('says that it was the membership that ended, and gives the picture back with it', async () => {
    gateway = fakeGateway('alice');
    await open(aShow({ membersOnly: true }));
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    await picture(true);

    gateway.answer(PLAYBACK, 403, { id: 'membership-required', signedIn: true });
    await act(async () => gateway.say('rights', {}));
    await heading('Your membership has ended');
    expect(
      await screen.findByText(/^You're signed in as Alice, and that account is no member any more\./),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'More from this channel' }).getAttribute('href')).toBe('/');
    expect(screen.queryByText('The creator has just made this show members only.')).toBeNull();
    await expectAccessible();

    gateway.answer(PLAYBACK, 200, freshGrant());
    await act(async () => gateway.say('rights', {}));
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
  });

  it('says that the audience has changed, not that the membership ended', async () => {
    gateway = fakeGateway('alice');
    await open(aShow({ membersOnly: true }));
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    gateway.answer(PLAYBACK, 403, { id: 'tier-required', signedIn: true, member: true, tier: 1 });
    await say({ membersOnly: true, tier: 1, version: 5 });
    await heading('This show is for members of certain plans');
    expect(screen.getByText('The creator has just changed who this show is for.')).toBeTruthy();
  });

  it('counts down to a show for members, with the way to stay', async () => {
    const at = new Date(Date.now() + 272_000).toISOString();
    await open(aShow());
    await waitFor(() => expect(player.assigned.at(-1)).toBeTruthy());
    await picture(true);
    gateway.answer('GET /api/v1/plans', 200, { items: [aPlan()], available: true });
    await say({ accessChange: { membersOnly: true, tier: null, at }, version: 5 });
    const left = await screen.findByRole('timer');
    expect(left.parentElement?.textContent).toMatch(/^This show is for members in 4:\d\dBecome a member$/);
    await userEvent.click(screen.getByRole('button', { name: 'Become a member' }));
    const dialog = await screen.findByRole('dialog', { name: 'Keep your seat' });
    expect(within(dialog).getByRole('link', { name: 'Join Gold for €5.00 a month' })).toBeTruthy();
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await say({ accessChange: null, version: 6 });
    await waitFor(() => expect(screen.queryByRole('timer')).toBeNull());
  });

  it('counts down over the picture as well in full screen, where nothing else is seen', async () => {
    const at = new Date(Date.now() + 272_000).toISOString();
    gateway.answer('GET /api/v1/plans', 200, { items: [aPlan()], available: true });
    await open(aShow({ accessChange: { membersOnly: true, tier: null, at } }));
    await waitFor(() => expect(player.assigned.at(-1)).toBeTruthy());
    await picture(true);
    const frame = screen.getByRole('region', { name: 'Player' });
    await screen.findByRole('timer');
    expect(within(frame).queryByRole('timer')).toBeNull();

    await fullScreen(frame);
    expect((await within(frame).findByRole('timer')).textContent).toMatch(/^4:\d\d$/);
    expect(within(frame).getByRole('button', { name: 'Become a member' })).toBeTruthy();
    await expectAccessible();

    await fullScreen(null);
    expect(within(frame).queryByRole('timer')).toBeNull();
  });

  it('tells a member that they stay in', async () => {
    gateway = fakeGateway('alice');
    gateway.answer('GET /api/v1/membership', 200, aMembership());
    const at = new Date(Date.now() + 60_000).toISOString();
    await open(aShow({ accessChange: { membersOnly: true, tier: null, at } }));
    expect(await screen.findByText(/You stay in\.$/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Become a member' })).toBeNull();
  });

  it('says nothing of an end to whoever never was a member', async () => {
    gateway = fakeGateway('alice');
    await open(aShow({ membersOnly: true }), [403, { id: 'membership-required', signedIn: true }]);
    await heading('This one is for members');
    expect(
      await screen.findByText(/^You're signed in as Alice, and that account has no membership yet\./),
    ).toBeTruthy();
    expect(screen.queryByText('The creator has just made this show members only.')).toBeNull();
  });

  it('says during the show that a payment failed, and leads to the card after it too', async () => {
    gateway = fakeGateway('alice');
    gateway.answer(MEMBERSHIP, 200, aMembership());
    await open(aShow({ membersOnly: true }));
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    await picture(true);
    const videos = player.assigned.length;
    expect(screen.queryByRole('button', { name: 'Fix card' })).toBeNull();

    gateway.answer(MEMBERSHIP, 200, aMembership({ state: 'past_due', needsCard: true }));
    const chance = vi.spyOn(Math, 'random').mockReturnValue(0);
    await act(async () => gateway.say('rights', {}));
    await screen.findByText('Your last payment failed. The show goes on; fix your card so that you stay in.');
    expect(screen.getByRole('button', { name: 'Fix card' })).toBeTruthy();
    expect(player.assigned.length).toBe(videos);
    await expectAccessible();

    await say({ status: 'ended', membersOnly: true, version: 9 });
    gateway.answer(MEMBERSHIP, 200, notIn({ state: 'ended', reason: 'payment_failed', needsCard: true }));
    gateway.answer(PLAYBACK, 409, { id: 'show-over' });
    await act(async () => gateway.say('rights', {}));
    await screen.findByText('Your membership ended because the last payment failed.');
    expect(screen.getByRole('button', { name: 'Fix card' })).toBeTruthy();
    await expectAccessible();
    chance.mockRestore();
  });

  it('asks anew when somebody signs out on another page of this browser', async () => {
    gateway = fakeGateway('alice');
    await open(aShow({ membersOnly: true }));
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    gateway.answer(PLAYBACK, 403, { id: 'membership-required', signedIn: false });
    const elsewhere = new BroadcastChannel('frontrow.session');
    elsewhere.postMessage('signed-out');
    await heading('This one is for members');
    expect(player.assigned.at(-1)).toBeNull();
    expect(screen.getByRole('link', { name: "I'm already a member" })).toBeTruthy();
    elsewhere.close();
  });

  it('says that the show was removed to whoever had it open', async () => {
    await open(aShow({ status: 'scheduled', scheduledAt: '2099-01-01T20:00:00Z' }));
    await heading('The doors are open');
    gateway.answer(PLAYBACK, 404, { id: 'not-found' });
    await act(async () => gateway.say('rights', {}));
    expect(await screen.findByRole('heading', { level: 1, name: 'This show was removed' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'To the channel page' }).getAttribute('href')).toBe('/');
    await expectAccessible();
  });

  it('says where there is no room without signing in, and plays as soon as there is', async () => {
    await open(aShow(), [429, { id: 'anonymous-limit', reason: 'address' }]);
    await heading('No room without signing in');
    expect(await screen.findByText(/^Many people watch from your network/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Sign in and watch' }).getAttribute('href')).toBe(
      '/auth/login?return=%2F',
    );
    expect(player.assigned.at(-1) ?? null).toBeNull();
    await expectAccessible();

    gateway.answer(PLAYBACK, 429, { id: 'anonymous-limit', reason: 'all' });
    await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
    expect(await screen.findByText(/^As many people watch without signing in/)).toBeTruthy();

    gateway.answer(PLAYBACK, 200, freshGrant());
    await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
  });

  it('asks anew when the playlist is refused, and plays on when the answer is yes', async () => {
    await open(aShow());
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    await picture(true);
    await act(async () => player.events?.onDenied());

    await waitFor(() => expect(player.admitted).toBe(1));
    expect(gateway.asked(PLAYBACK)).toMatchObject([
      { body: {}, marked: true },
      { body: { sid: 'sid' }, marked: true },
    ]);
  });

  it('says that other devices have all places, and gives one back on request', async () => {
    await open(aShow());
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    await picture(true);

    const since = '2026-11-23T19:42:00Z';
    gateway.answer(PLAYBACK, 409, { id: 'device-limit', limit: 3, since });
    await act(async () => player.events?.onDenied());
    await heading('You’re watching elsewhere');
    expect(
      await screen.findByText(
        `You are watching on three other devices, and three can watch at once. The last of them began at ${justTime(since)}.`,
      ),
    ).toBeTruthy();
    expect(player.assigned.at(-1)).toBeNull();
    await expectAccessible();

    gateway.answer(PLAYBACK, 200, { ...freshGrant(), sid: 'sid2' });
    await act(async () => screen.getByRole('button', { name: 'Watch here' }).click());
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    expect(gateway.asked(PLAYBACK).at(-1)).toMatchObject({ body: { sid: 'sid', watchHere: true } });
    expect(screen.queryByRole('button', { name: 'Watch here' })).toBeNull();
    // The refusal is over: nothing is loaded a second time for it.
    expect(player.admitted).toBe(0);
  });

  it('counts as the same device when it is opened again', async () => {
    await open(aShow());
    await waitFor(() => expect(player.assigned.at(-1)).not.toBeNull());
    cleanup();
    await open(aShow());
    await waitFor(() =>
      expect(gateway.asked(PLAYBACK)).toMatchObject([{ body: {} }, { body: { sid: 'sid' } }]),
    );
  });

  it.each([
    [403, 'blocked', "You can't watch this channel"],
    [503, 'unavailable', "We can't reach the server"],
  ])('says so on %i %s', async (status, id, title) => {
    await open(aShow(), [status, { id }]);
    await heading(title);
    expect(player.assigned.filter(Boolean)).toEqual([]);
    const wayOn = screen.queryByRole(status === 403 ? 'link' : 'button', {
      name: status === 403 ? 'To the channel page' : 'Try again',
    });
    expect(wayOn).toBeTruthy();
    await expectAccessible();
  });

  it('says so when the browser cannot play', async () => {
    player.supported = false;
    await open(aShow());
    await heading("This browser can't play live video");
  });

  it('says so when there is no such show', async () => {
    await open(null, [404, { id: 'not-found' }]);
    expect(await screen.findByRole('heading', { level: 1, name: 'No such show' })).toBeTruthy();
  });

  it('offers sound when the browser let it start only without', async () => {
    await open(aShow());
    await waitFor(() => expect(player.events).not.toBeNull());
    await picture(true);
    await act(async () => player.events?.onSound('muted'));
    expect(screen.getByRole('button', { name: 'Unmute' })).toBeTruthy();
  });
});
