import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aMe, aState, said } from '../chat/room/samples';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { stubSockets } from '../testing/fakeSocket';
import { aPlan } from '../testing/membership';
import { aKey, aMember, aShow, aSignal } from '../testing/samples';

vi.mock('../watch/player/livePlayer', () => import('../testing/fakePlayer'));

const STREAM = '/api/v1/streams/show1';
const ISSUED = {
  id: 'k2',
  label: 'Laptop',
  streamKey: 'ab12?key=SECRET',
  server: 'rtmp://127.0.0.1:1935/live',
  url: 'rtmp://127.0.0.1:1935/live/ab12?key=SECRET',
  srt: 'srt://127.0.0.1:8890?streamid=publish:live/ab12:frontrow:SECRET',
  whip: { url: 'http://127.0.0.1:8889/live/ab12/whip', bearer: 'SECRET' },
};
const user = userEvent.setup();

async function open(path: string) {
  history.replaceState(null, '', path);
  const [{ default: Studio }, { Toasts }] = await Promise.all([
    import('./Studio'),
    import('../design/Toasts'),
  ]);
  render(
    <>
      <Studio />
      <Toasts />
    </>,
  );
}

function aGatewayWith(show: ReturnType<typeof aShow>) {
  const gateway = fakeGateway('creator');
  gateway.answer(`GET ${STREAM}`, 200, show);
  gateway.answer(`GET ${STREAM}/keys`, 200, { items: [aKey()] });
  gateway.answer(`GET ${STREAM}/signal`, 200, aSignal());
  gateway.answer(`GET ${STREAM}/audience/history`, 200, {
    from: null,
    to: null,
    stepSeconds: 60,
    points: [],
  });
  gateway.answer(`GET ${STREAM}/audience`, 200, { now: 3, peak: 9, minutes: 40, people: 11 });
  return gateway;
}

describe('Studio', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it.each([
    ['nobody', 'The studio is behind this door'],
    ['alice', 'The studio belongs to the creator'],
  ] as const)('is closed for %s', async (who, title) => {
    fakeGateway(who);
    await open('/studio');
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'New show' })).toBeNull();
    await expectAccessible();
  });

  it('teaches a new creator and creates the first show', async () => {
    const gateway = aGatewayWith(aShow({ status: 'scheduled' }));
    gateway.answer('POST /api/v1/streams', 201, aShow({ status: 'scheduled' }));
    await open('/studio');
    await screen.findByRole('heading', { name: 'Your first show, step by step' });
    await user.click(screen.getByRole('link', { name: 'New show' }));
    const dialog = await screen.findByRole('dialog', { name: 'Create show' });
    await expectAccessible();

    await user.click(within(dialog).getByRole('button', { name: 'Create show' }));
    expect(within(dialog).getByRole('textbox', { name: 'Title' }).getAttribute('aria-invalid')).toBe('true');
    await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'Rye week');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Who can watch' }), 'Members');
    await user.click(within(dialog).getByRole('button', { name: 'Create show' }));

    await waitFor(() => expect(location.pathname).toBe('/studio/s/show1'));
    expect(gateway.asked('POST /api/v1/streams')).toMatchObject([
      {
        body: { title: 'Rye week', description: '', membersOnly: true, tier: null, scheduledAt: null },
        marked: true,
      },
    ]);
  });

  it('shows a new stream key once', async () => {
    const gateway = aGatewayWith(aShow({ status: 'scheduled' }));
    gateway.answer(`POST ${STREAM}/keys`, 201, ISSUED);
    await open('/studio/s/show1');
    await user.type(await screen.findByRole('textbox', { name: 'Name of the key' }), 'Laptop');
    await user.click(screen.getByRole('button', { name: 'Create stream key' }));

    const key = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Stream key' });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Server' }).value).toBe(
      'rtmp://127.0.0.1:1935/live',
    );
    expect(key.className).toContain('masked');
    await user.click(screen.getByRole('button', { name: 'Copy stream key' }));
    expect(await navigator.clipboard.readText()).toBe('ab12?key=SECRET');
    await user.click(screen.getByRole('button', { name: 'Reveal stream key' }));
    expect(key.value).toBe('ab12?key=SECRET');
    expect(key.className).not.toContain('masked');
    await expectAccessible();

    const made: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${made.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Download an OBS profile' }));
    await waitFor(() => expect(made.map(({ type }) => type)).toEqual(['application/zip']));

    await user.click(screen.getByRole('button', { name: 'I have copied it' }));
    expect(screen.queryByRole('textbox', { name: 'Stream key' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Download an OBS profile' })).toBeNull();
  });

  it('says when and how a key was used last', async () => {
    const gateway = aGatewayWith(aShow({ status: 'scheduled' }));
    const used = { id: 'k2', label: 'Restream', lastUsedAt: new Date(Date.now() - 200_000).toISOString() };
    const keys = [aKey(), aKey({ ...used, lastUsedOver: 'whip' })];
    gateway.answer(`GET ${STREAM}/keys`, 200, { items: keys });
    await open('/studio/s/show1');
    expect(await screen.findByText('Created 20 November 2026, never used')).toBeTruthy();
    expect(screen.getByText('Created 20 November 2026, last used 3 minutes ago over WHIP')).toBeTruthy();
  });

  it('revokes a key after asking', async () => {
    const gateway = aGatewayWith(aShow({ status: 'scheduled' }));
    gateway.answer(`DELETE ${STREAM}/keys/k1`, 204);
    await open('/studio/s/show1');
    await user.click(await screen.findByRole('button', { name: 'Revoke Studio laptop' }));
    const dialog = await screen.findByRole('alertdialog');
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(gateway.asked(`DELETE ${STREAM}/keys/k1`)).toHaveLength(1));
  });

  it('starts a countdown to a show for members, and takes it back', async () => {
    const gateway = aGatewayWith(aShow());
    const at = new Date(Date.now() + 300_000).toISOString();
    const counting = aShow({ accessChange: { membersOnly: true, tier: null, at }, version: 5 });
    gateway.answer(`PUT ${STREAM}/access`, 200, counting);
    gateway.answer(`DELETE ${STREAM}/access`, 200, aShow({ version: 6 }));
    await open('/studio/s/show1');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Show is for' }), 'Members');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'From when on' }).value).toBe('2');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Start the countdown' }));
    await waitFor(() =>
      expect(gateway.asked(`PUT ${STREAM}/access`)).toMatchObject([
        { body: { membersOnly: true, tier: null, afterSeconds: 300 }, marked: true },
      ]),
    );
    await act(async () => gateway.say('show', counting));
    expect(await screen.findByText(/^This show is for members in/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(gateway.asked(`DELETE ${STREAM}/access`)).toHaveLength(1));
  });

  it('closes to a plan at once when that is wanted, and opens at once', async () => {
    const gateway = aGatewayWith(aShow());
    const plans = [aPlan({ name: 'Stalls' }), aPlan({ rank: 2 })];
    gateway.answer('GET /api/v1/plans', 200, { items: plans, available: true });
    gateway.answer(`PUT ${STREAM}/access`, 503, { id: 'unavailable', detail: 'Try again in a moment.' });
    await open('/studio/s/show1');
    const audience = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Show is for' });
    await waitFor(() =>
      expect([...audience.options].map(({ text }) => text)).toEqual(['Everybody', 'Members', 'Gold members']),
    );
    await user.selectOptions(audience, 'Gold members');
    await user.selectOptions(screen.getByRole('combobox', { name: 'From when on' }), 'Now');
    await user.click(screen.getByRole('button', { name: 'Change it now' }));
    await screen.findByText(/^We can't reach the server|^Try again in a moment/);
    expect(gateway.asked(`PUT ${STREAM}/access`)).toMatchObject([
      { body: { membersOnly: true, tier: 2, afterSeconds: 0 } },
    ]);

    await act(async () => gateway.say('show', aShow({ membersOnly: true, tier: 2, version: 5 })));
    expect((await screen.findAllByText('Gold only')).length).toBeGreaterThan(0);
    await user.selectOptions(audience, 'Everybody');
    expect(screen.queryByRole('combobox', { name: 'From when on' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open it now' }));
    await waitFor(() =>
      expect(gateway.asked(`PUT ${STREAM}/access`)[1]).toMatchObject({
        body: { membersOnly: false, tier: null, afterSeconds: 0 },
      }),
    );
  });

  it('has the chat beside the picture, as the creator keeps order in it', async () => {
    const gateway = aGatewayWith(aShow());
    gateway.answer(`POST ${STREAM}/chat/ticket`, 200, { url: '/ws/chat?ticket=t' });
    const wire = stubSockets();
    await open('/studio/s/show1');
    await waitFor(() => expect(wire.sockets).toHaveLength(1));
    await act(async () => wire.now.say(aState({ me: aMe({ role: 'creator' }) }), said(11, 10, 'a')));
    expect(await screen.findByText('text of a')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Room settings' })).toBeTruthy();
    await expectAccessible();
  });

  it('ends a show ten seconds after the button, unless it is taken back', async () => {
    const gateway = aGatewayWith(aShow());
    gateway.answer(`POST ${STREAM}/end`, 202, aShow({ status: 'ended' }));
    await open('/studio/s/show1');
    const button = await screen.findByRole('button', { name: 'End show' });
    vi.useFakeTimers();
    const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());
    const wait = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        await act(() => vi.advanceTimersByTimeAsync(1_000));
      }
    };

    await act(async () => button.click());
    await wait(9);
    expect(screen.getByText('The show ends in 1 second.')).toBeTruthy();
    await press('Keep going');
    await wait(20);
    expect(gateway.asked(`POST ${STREAM}/end`)).toHaveLength(0);

    await press('End show');
    await wait(10);
    expect(gateway.asked(`POST ${STREAM}/end`)).toMatchObject([{ marked: true }]);
  });

  it('asks what is to become of the show when the creator stopped sending', async () => {
    aGatewayWith(aShow({ status: 'interrupted' }));
    await open('/studio/s/show1');
    expect(await screen.findByRole('heading', { name: 'You stopped sending.' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Wait longer' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'End now' })).toBeTruthy();
    await expectAccessible();
  });

  it('gives a membership, and takes it back by undo', async () => {
    const gateway = fakeGateway('creator');
    gateway.answer('GET /api/v1/members', 200, { items: [aMember()], next: null });
    gateway.answer('PUT /api/v1/members/p1', 200, aMember({ active: true }));
    gateway.answer('DELETE /api/v1/members/p1', 200, aMember());
    await open('/studio/members');
    const membership = await screen.findByRole('switch', { name: 'Membership of Alice Moreau' });
    await expectAccessible();
    await user.click(membership);
    await screen.findByText('Alice Moreau is a member now.');
    expect(membership.getAttribute('aria-checked')).toBe('true');

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Alice Moreau is no longer a member.');
    expect(membership.getAttribute('aria-checked')).toBe('false');
    expect(gateway.asked('PUT /api/v1/members/p1')).toMatchObject([{ body: {}, marked: true }]);
    expect(gateway.asked('DELETE /api/v1/members/p1')).toMatchObject([{ marked: true }]);
  });

  it('says what members pay', async () => {
    const gateway = fakeGateway('creator');
    const pays = { active: true, source: 'stripe', since: '2026-10-01T10:00:00Z', plan: 'Gold' } as const;
    const members = [
      aMember({ ...pays, state: 'past_due' }),
      aMember({ person: 'p2', name: 'Bob Tanner', username: 'bob' }),
    ];
    gateway.answer('GET /api/v1/members', 200, { items: members, next: null });
    await open('/studio/members');
    expect(
      await screen.findByText('@alice · Gold · Payment failed · Member since 1 October 2026'),
    ).toBeTruthy();
    expect(screen.getByText('@bob · Not a member')).toBeTruthy();
    expect(screen.getByText('Pays at Stripe')).toBeTruthy();
  });
});
