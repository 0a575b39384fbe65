import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MyNotices } from '../api/types';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { aWish, fakePush, noNotices } from '../testing/notices';

const MINE = '/api/v1/notices/mine';
const OFF = 'POST /api/v1/notices/off';
const user = userEvent.setup();
const browser = { id: 'b1', name: 'Firefox on Linux', addedAt: '2026-12-04T18:30:00Z' };

async function open(mine: MyNotices) {
  const gateway = fakeGateway('alice');
  gateway.answer(`GET ${MINE}`, 200, mine);
  const { default: NoticesCard } = await import('./NoticesCard');
  render(<NoticesCard />);
  await screen.findByRole('heading', { level: 2, name: 'Notifications' });
  return gateway;
}

const isOn = (name: string) => screen.getByRole('switch', { name }).getAttribute('aria-checked');

/** Each change is kept as the service does, and answered when the test says `go`. */
function holdChanges(gateway: ReturnType<typeof fakeGateway>) {
  const through = globalThis.fetch;
  const waiting: (() => void)[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (init.method !== 'PUT') {
      return through(path, init);
    }
    const now = noNotices({ wish: JSON.parse(init.body as string) });
    gateway.answer(`GET ${MINE}`, 200, now);
    gateway.answer(`PUT ${MINE}`, 200, now);
    const answer = await through(path, init);
    await new Promise<void>((go) => waiting.push(go));
    return answer;
  });
  return { waiting, go: () => waiting.shift()?.() };
}

afterEach(() => {
  localStorage.clear();
  Reflect.deleteProperty(navigator, 'serviceWorker');
  Reflect.deleteProperty(window, 'PushManager');
  Reflect.deleteProperty(window, 'Notification');
});

describe('notifications', () => {
  it('send a link to the address before mail goes there', async () => {
    const gateway = await open(noNotices());
    await expectAccessible();
    expect(screen.getByText(/there is no way to reach you yet/)).toBeTruthy();
    gateway.answer(`PUT ${MINE}/address`, 400, { id: 'invalid-input', detail: 'x' });
    await user.type(screen.getByLabelText('Your e-mail address'), 'nobody');
    await user.click(screen.getByRole('button', { name: 'Send me the link' }));
    expect(await screen.findByText('Write an address like ana@example.org.')).toBeTruthy();
    gateway.answer(`PUT ${MINE}/address`, 202, { available: true, address: null, pending: 'a@b.example' });
    await user.clear(screen.getByLabelText('Your e-mail address'));
    await user.type(screen.getByLabelText('Your e-mail address'), 'a@b.example');
    await user.click(screen.getByRole('button', { name: 'Send me the link' }));
    expect(await screen.findByText(/We sent a link to a@b.example. Open it within a day/)).toBeTruthy();
    expect(gateway.asked(`PUT ${MINE}/address`)[1]).toMatchObject({
      body: { address: 'a@b.example', timeZone: 'UTC', language: 'en-US' },
      marked: true,
    });
  });

  it('keep each wish at once, and show what holds when it was refused', async () => {
    const address = { available: true, address: 'a@b.example', pending: null };
    const gateway = await open(noNotices({ wish: aWish(), mail: address }));
    gateway.answer(`PUT ${MINE}`, 200, noNotices({ wish: aWish({ everyShow: true }), mail: address }));
    await user.click(screen.getByRole('switch', { name: 'For every show' }));
    await waitFor(() =>
      expect(gateway.asked(`PUT ${MINE}`)).toMatchObject([
        { body: aWish({ everyShow: true }), marked: true },
      ]),
    );
    gateway.answer(`PUT ${MINE}`, 503, {});
    await user.click(screen.getByRole('switch', { name: 'Quiet hours' }));
    await waitFor(() =>
      expect(screen.getByRole('switch', { name: 'Quiet hours' }).getAttribute('aria-checked')).toBe('false'),
    );
    expect(gateway.asked(`PUT ${MINE}`)[1]?.body).toMatchObject({ quiet: { from: '22:00', until: '08:00' } });
  });

  it('leave alone what was changed elsewhere since the page was opened', async () => {
    const address = { available: true, address: 'a@b.example', pending: null };
    const gateway = await open(noNotices({ wish: aWish(), mail: address }));
    const off = aWish({ mail: false, answers: false });
    gateway.answer(`GET ${MINE}`, 200, noNotices({ wish: off, mail: address }));
    gateway.answer(`PUT ${MINE}`, 200, noNotices({ wish: { ...off, everyShow: true }, mail: address }));
    await user.click(screen.getByRole('switch', { name: 'For every show' }));
    await waitFor(() => expect(isOn('E-mail me')).toBe('false'));
    expect(gateway.asked(`PUT ${MINE}`)).toMatchObject([{ body: { ...off, everyShow: true } }]);
    expect(isOn('For every show')).toBe('true');
  });

  it('keep two quick changes one after the other', async () => {
    const gateway = await open(noNotices({ wish: aWish() }));
    const kept = holdChanges(gateway);
    await user.click(screen.getByRole('switch', { name: 'For every show' }));
    await user.click(screen.getByRole('switch', { name: 'When a show is on' }));
    await waitFor(() => expect(kept.waiting).toHaveLength(1));
    expect(gateway.asked(`PUT ${MINE}`)).toHaveLength(1);
    // The second is shown as it will be while the first is not kept yet.
    expect([isOn('For every show'), isOn('When a show is on')]).toEqual(['true', 'false']);
    kept.go();
    await waitFor(() => expect(gateway.asked(`PUT ${MINE}`)).toHaveLength(2));
    expect([isOn('For every show'), isOn('When a show is on')]).toEqual(['true', 'false']);
    expect(gateway.asked(`PUT ${MINE}`).map(({ body }) => body)).toEqual([
      aWish({ everyShow: true }),
      aWish({ everyShow: true, live: false }),
    ]);
    kept.go();
  });

  it('say when there is neither mail nor push here', async () => {
    await open(
      noNotices({
        mail: { available: false, address: null, pending: null },
        push: { key: null, browsers: [] },
      }),
    );
    expect(screen.getByText('This channel sends no e-mail yet.')).toBeTruthy();
    expect(screen.getByText('This channel cannot notify browsers yet.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Notify me in this browser' })).toBeNull();
  });

  it('ask the browser only when somebody presses for it', async () => {
    const push = fakePush();
    const gateway = await open(noNotices());
    expect(push.asked).toBe(0);
    gateway.answer(`POST ${MINE}/browsers`, 200, { key: 'BAECAw', browsers: [browser] });
    await user.click(screen.getByRole('button', { name: 'Notify me in this browser' }));
    expect(await screen.findByText('Firefox on Linux (this browser)')).toBeTruthy();
    expect(push).toMatchObject({
      asked: 1,
      registered: [['/notices.js', { scope: '/', updateViaCache: 'none' }]],
    });
    expect(gateway.asked(`POST ${MINE}/browsers`)).toMatchObject([
      {
        body: {
          endpoint: 'https://push.example/1',
          keys: { p256dh: 'p', auth: 'a' },
          timeZone: 'UTC',
          language: 'en-US',
        },
        marked: true,
      },
    ]);
    await expectAccessible();
    gateway.answer(`DELETE ${MINE}/browsers/b1`, 200, { key: 'BAECAw', browsers: [] });
    await user.click(screen.getByRole('button', { name: 'Stop in Firefox on Linux' }));
    expect(await screen.findByRole('button', { name: 'Notify me in this browser' })).toBeTruthy();
    expect(push.unsubscribed).toBe(2);
  });

  it('say what to do when the browser does not allow it, or only from the home screen', async () => {
    fakePush('denied');
    await open(noNotices());
    await user.click(screen.getByRole('button', { name: 'Notify me in this browser' }));
    expect(await screen.findByText(/Your browser did not allow it/)).toBeTruthy();
    cleanup();
    Reflect.deleteProperty(navigator, 'serviceWorker');
    Object.defineProperty(navigator, 'userAgent', { configurable: true, value: 'Mozilla (iPhone) Safari' });
    await open(noNotices());
    expect(screen.getByText(/On iPhone and iPad, first put this page on your home screen/)).toBeTruthy();
    Reflect.deleteProperty(navigator, 'userAgent');
  });
});

describe('"Remind me"', () => {
  let gateway: ReturnType<typeof fakeGateway>;

  async function remind(mine: MyNotices) {
    gateway = fakeGateway('alice');
    gateway.answer('GET /api/v1/streams/s1/reminder', 200, { set: false });
    gateway.answer('PUT /api/v1/streams/s1/reminder', 200, { set: true });
    gateway.answer(`GET ${MINE}`, 200, mine);
    const { RemindMe } = await import('../shows/RemindMe');
    render(<RemindMe show="s1" />);
    await user.click(await screen.findByRole('button', { name: 'Remind me' }));
    return within(await screen.findByRole('dialog', { name: 'How shall we tell you?' }));
  }

  it('asks how, of whoever has no way yet', async () => {
    fakePush();
    const dialog = await remind(noNotices());
    expect(await dialog.findByRole('button', { name: 'In this browser' })).toBeTruthy();
    expect(dialog.getByLabelText('Your e-mail address')).toBeTruthy();
    await expectAccessible();
  });

  it('says that it is done to whoever has one', async () => {
    const dialog = await remind(noNotices({ wish: aWish(), push: { key: 'BAECAw', browsers: [browser] } }));
    expect(await dialog.findByText(/You are on the list/)).toBeTruthy();
    expect(dialog.queryByRole('textbox')).toBeNull();
  });

  it('says that mail is on when it was confirmed before', async () => {
    const dialog = await remind(
      noNotices({
        wish: aWish({ mail: false }),
        mail: { available: true, address: 'a@b.example', pending: null },
      }),
    );
    const mail = { available: true, address: 'a@b.example', pending: null };
    gateway.answer(`PUT ${MINE}/address`, 202, mail);
    gateway.answer(`GET ${MINE}`, 200, noNotices({ wish: aWish(), mail }));
    await user.type(await dialog.findByLabelText('Your e-mail address'), 'a@b.example');
    await user.click(dialog.getByRole('button', { name: 'Send me the link' }));
    expect((await dialog.findByRole('status')).textContent).toBe('E-mail is on: it goes to a@b.example.');
    expect(dialog.getByText(/We tell you a quarter of an hour before, and when it is on\./)).toBeTruthy();
    expect(dialog.queryByRole('textbox')).toBeNull();
  });

  it.each([
    [true, false, 'You are on the list. We tell you a quarter of an hour before.'],
    [false, true, 'You are on the list. We tell you when it is on.'],
    [false, false, 'You are on the list. But you switched off'],
  ])('promises nothing that is switched off: soon %s, live %s', async (soon, live, text) => {
    const push = { key: 'BAECAw', browsers: [browser] };
    const dialog = await remind(noNotices({ wish: aWish({ soon, live }), push }));
    expect((await dialog.findByText(/You are on the list/)).textContent).toContain(text);
  });
});

describe('the links in mails', () => {
  it('ask before they say yes', async () => {
    const gateway = fakeGateway();
    const { default: ConfirmPage } = await import('./ConfirmPage');
    render(<ConfirmPage secret="s3cret" />);
    expect(gateway.asked('POST /api/v1/notices/confirm')).toEqual([]);
    gateway.answer('POST /api/v1/notices/confirm', 503, {});
    await user.click(screen.getByRole('button', { name: 'Yes, e-mail me' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'That did not work' })).toBeTruthy();
    gateway.answer('POST /api/v1/notices/confirm', 204);
    await user.click(screen.getByRole('button', { name: 'Yes, e-mail me' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'You are in' })).toBeTruthy();
    expect(gateway.asked('POST /api/v1/notices/confirm')[1]).toMatchObject({
      body: { secret: 's3cret' },
      marked: true,
    });
    await expectAccessible();
  });

  it('ask before mail stops, and take it back', async () => {
    const gateway = fakeGateway();
    gateway.answer(OFF, 503, {});
    gateway.answer(`${OFF}/undo`, 200, { mail: true, show: 'Friday' });
    const { default: OffPage } = await import('./OffPage');
    render(<OffPage secret="s3cret" />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Stop e-mail?' })).toBeTruthy();
    await expectAccessible();
    // Whoever only looks at the page, as mail scanners do, has changed nothing.
    expect(gateway.asked(OFF)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Stop e-mail' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'That did not work' })).toBeTruthy();
    gateway.answer(OFF, 200, { mail: false, show: 'Friday' });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'No more e-mail' })).toBeTruthy();
    expect(screen.getByText(/an e-mail about “Friday”/)).toBeTruthy();
    expect(gateway.asked(OFF)).toMatchObject([{}, { body: { secret: 's3cret' }, marked: true }]);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Undo: e-mail me again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'E-mail is on again' })).toBeTruthy();
    expect(gateway.asked(`${OFF}/undo`)).toMatchObject([{ body: { secret: 's3cret' } }]);
    expect(screen.getByRole('button', { name: 'Stop e-mail' })).toBeTruthy();
  });

  it('say when they are over', async () => {
    const gateway = fakeGateway();
    gateway.answer(OFF, 404, { id: 'off-link-over' });
    const { default: OffPage } = await import('./OffPage');
    render(<OffPage secret="old" />);
    await user.click(screen.getByRole('button', { name: 'Stop e-mail' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This link does not work any more' }),
    ).toBeTruthy();
  });
});
