import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { expectAccessible } from '../testing/axe';
import { actionsOf, field, log, openChat, rows } from '../testing/openChat';
import type { Me } from './room/protocol';
import { aMe, aMessage, aState, said } from './room/samples';

let wire: Awaited<ReturnType<typeof openChat>>;
const person = userEvent.setup();

async function open(ticket?: Parameters<typeof openChat>[0]) {
  wire = await openChat(ticket);
}

const say = (...frames: object[]) => act(async () => wire.now.say(...frames));
const form = () => field().closest('form') as HTMLElement;
const settings = { slowSeconds: 0, membersOnly: false, emojiOnly: false };

describe('the chat column', () => {
  beforeEach(() => open());

  it('keeps its place while it opens, then says that nobody has written', async () => {
    expect(screen.getByText('Opening the chat')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    await say(aState());
    expect(screen.getByText('Say hello. Nobody has written yet.')).toBeTruthy();
    expect(screen.getByText('2 people here')).toBeTruthy();
    await expectAccessible();
  });

  it('shows who wrote what: badges, links as links, everything else as text', async () => {
    const text = '<img src=x onerror=alert(1)> https://a.example/b.';
    const author = { id: 'c', name: 'Ana', badges: ['creator' as const] };
    await say(aState(), said(11, 10, 'a', { author, text, replyTo: { id: 'z', name: 'Bob', text: '' } }));
    const [row] = rows();
    expect(row?.textContent).toContain('HostAna: <img src=x onerror=alert(1)> https://a.example/b.');
    expect(row?.textContent).toContain('This message is gone.');
    expect(row?.querySelector('img')).toBeNull();
    const link = screen.getByRole('link', { name: 'https://a.example/b' });
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
      'https://a.example/b',
      'noopener nofollow ugc',
    ]);
    await expectAccessible();
  });

  it('holds at most a hundred rows at the newest end', async () => {
    const frames = Array.from({ length: 400 }, (_, n) => said(11 + n, 10 + n, `m${n}`));
    await say(aState(), ...frames);
    expect(rows()).toHaveLength(100);
    expect(rows().at(-1)?.textContent).toContain('text of m399');
  });

  it('leaves what somebody reads where it is, however much is said, until they go to the newest', async () => {
    await say(aState(), said(11, 10, 'a'));
    await act(async () => actionsOf(/text of a/).focus());
    const frames = Array.from({ length: 1_200 }, (_, n) => said(12 + n, 11 + n, `m${n}`));
    await say(...frames);
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('text of a')]);
    await person.click(screen.getByRole('button', { name: '1,200 new messages' }));
    expect(rows()).toHaveLength(100);
    expect(rows().at(-1)?.textContent).toContain('text of m1199');
  });

  it('sends by Enter, and shows the message before the room does', async () => {
    await say(aState());
    await person.type(field(), 'Hello{Enter}');
    const { id } = wire.now.last('send') ?? {};
    expect(wire.now.sent).toEqual([{ type: 'send', id, text: 'Hello' }]);
    expect(rows().map((row) => row.textContent)).toEqual(['Alice: HelloSending']);
    expect(field().value).toBe('');
    await say(
      { type: 'ack', id, message: 'm1' },
      said(11, 10, 'm1', { author: aMeAsAuthor(), text: 'Hello' }),
    );
    expect(rows()).toHaveLength(1);
    expect(screen.queryByText('Sending')).toBeNull();
  });

  it('says why a message was refused, sends it again or gives it up', async () => {
    await say(aState());
    await person.type(field(), 'Hello{Enter}');
    const { id } = wire.now.last('send') ?? {};
    await say({ type: 'error', id, code: 'blocked-word', detail: 'That word is not welcome here.' });
    expect(screen.getByRole('alert').textContent).toContain('Not sent. That word is not welcome here.');
    await expectAccessible();
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(wire.now.sent.map(({ id }) => id)).toEqual([id, id]);
    await say({ type: 'error', id, code: 'blocked-word', detail: 'No.' });
    await person.click(screen.getByRole('button', { name: 'Discard' }));
    expect(rows()).toEqual([]);
  });

  it('counts what is left near the end, and sends nothing that is too long', async () => {
    await say(aState());
    fireEvent.change(field(), { target: { value: '👩‍👩‍👧'.repeat(260) } });
    expect(screen.getByText('40 left')).toBeTruthy();
    fireEvent.change(field(), { target: { value: 'x'.repeat(302) } });
    expect(screen.getByRole('alert').textContent).toBe('2 characters too many');
    await person.type(field(), '{Enter}');
    expect(wire.now.sent).toEqual([]);
  });

  it('completes a name after an @', async () => {
    await say(aState(), said(11, 10, 'a'));
    await person.type(field(), 'hi @b');
    expect(screen.getByRole('option', { name: 'Bob', selected: true })).toBeTruthy();
    await expectAccessible();
    await person.keyboard('{Enter}');
    expect(field().value).toBe('hi @Bob ');
    expect(wire.now.sent).toEqual([]);
  });

  it('puts an emoji where the caret stands', async () => {
    await say(aState());
    await person.type(field(), 'Hi!');
    await person.click(screen.getByRole('button', { name: 'Insert an emoji' }));
    await person.click(await screen.findByRole('button', { name: 'fire' }));
    expect(field().value).toBe('Hi!🔥');
  });

  it('is walked through by arrow keys, and answers from the menu', async () => {
    await say(aState(), said(11, 10, 'a'), said(12, 11, 'b'));
    actionsOf(/text of b/).focus();
    await person.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(actionsOf(/text of a/));
    await person.keyboard('{Enter}');
    const menu = await screen.findByRole('menu', { name: 'Message of Bob' });
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual(['Reply', 'Copy text', 'Report']);
    await person.click(within(menu).getByRole('menuitem', { name: 'Reply' }));
    await screen.findByText(/Replying to Bob/);
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await person.keyboard('Yes{Enter}');
    expect(wire.now.last('send')).toMatchObject({ text: 'Yes', replyTo: 'a' });
    expect(screen.queryByText(/Replying to Bob:/)).toBeNull();
  });

  it('reports a message with a reason, and says what happens next', async () => {
    await say(aState(), said(11, 10, 'a'));
    actionsOf(/text of a/).focus();
    await person.keyboard('{Enter}');
    await person.click(await screen.findByRole('menuitem', { name: 'Report' }));
    const dialog = await screen.findByRole('dialog', { name: 'Report a message of Bob' });
    expect(dialog.textContent).toContain('Moderators see the message and your reason, and decide.');
    await expectAccessible();
    await person.click(within(dialog).getByRole('radio', { name: 'Insults or hate' }));
    await person.click(within(dialog).getByRole('button', { name: 'Report' }));
    const { id } = wire.now.last('report') ?? {};
    expect(wire.now.last('report')).toEqual({ type: 'report', id, message: 'a', reason: 'Insults or hate' });
    await waitFor(() => expect(document.activeElement).toBe(actionsOf(/text of a/)));
  });

  it.each<[string, Partial<Me>, Partial<typeof settings>, string]>([
    [
      'nobody known',
      { mayWrite: false, why: 'unauthenticated' },
      {},
      'Everybody can read. Sign in to write.',
    ],
    ['not a member', {}, { membersOnly: true }, 'Only members can write at the moment.'],
    [
      'a mute',
      { mayWrite: false, why: 'muted' },
      {},
      'A moderator has asked you to pause. You can go on reading.',
    ],
    ['a ban', { mayWrite: false, why: 'blocked' }, {}, 'The creator has blocked this account.'],
  ])('says why somebody cannot write: %s', async (_, me, rules, words) => {
    await say(aState({ me: aMe(me), settings: { ...settings, ...rules } }));
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    const signIn = screen.queryByRole('link', { name: 'Sign in' });
    expect(signIn?.getAttribute('href')).toBe(
      me.why === 'unauthenticated' ? '/auth/login?return=%2F' : undefined,
    );
    await expectAccessible();
  });

  it('says how long slow mode lasts, and keeps what is half written', async () => {
    await say(aState({ settings: { ...settings, slowSeconds: 30 } }));
    expect(await screen.findByText('Slow mode: one message every 30 seconds.')).toBeTruthy();
    await person.type(field(), 'One{Enter}');
    await say({ type: 'ack', id: wire.now.last('send')?.id, message: 'm1' });
    await person.type(field(), 'Two{Enter}');
    expect(await screen.findByText(/^Slow mode: you can write again in 0:(30|2\d)\.$/)).toBeTruthy();
    expect(wire.now.sent).toHaveLength(1);
    expect(field().value).toBe('Two');
  });

  it('says before one writes what the room allows', async () => {
    await say(
      aState({ settings: { emojiOnly: true, links: 'none', delaySeconds: 5, minAccountMinutes: 60 } }),
    );
    expect(within(form()).getByRole('status').textContent).toBe(
      'Only emoji. No links. Messages appear 5 seconds later.',
    );
    await say({ type: 'settings', seq: 11, prev: 10, settings: { slowSeconds: 120 } });
    expect(within(form()).getByRole('status').textContent).toBe('Slow mode: one message every 2 minutes.');
    await expectAccessible();
  });

  it('follows what the room says about whoever is here', async () => {
    await say(aState());
    await say({
      type: 'me',
      me: aMe({ mayWrite: false, why: 'account-too-new', whyUntil: '2099-11-28T20:00:00Z' }),
    });
    expect(
      screen.getByText(/^Your account is too new to write here\. You can from .*28 November.* on\.$/),
    ).toBeTruthy();
    await say({ type: 'me', me: aMe() });
    expect(field()).toBeTruthy();
  });

  it('shows what is pinned', async () => {
    await say(aState({ pinned: aMessage('p', { text: 'Questions at eight' }) }));
    const note = screen.getByRole('complementary', { name: 'Pinned message' });
    expect(note.textContent).toContain('Bob Questions at eight');
    expect(within(note).queryByRole('button', { name: 'Unpin' })).toBeNull();
    await person.click(within(note).getByRole('button', { name: 'Fold the pinned message' }));
    expect(within(note).getByRole('button', { expanded: false })).toBeTruthy();
    await expectAccessible();
    await say({ type: 'pinned', seq: 11, prev: 10, message: aMessage('q', { text: 'Now' }) });
    expect(within(note).getByRole('button', { expanded: true })).toBeTruthy();
    await say({ type: 'deleted', seq: 12, prev: 11, message: 'q', by: 'moderator' });
    expect(screen.queryByText('Now')).toBeNull();
  });
});

describe('a room without a line', () => {
  const lostWords = /The connection to the chat is lost/;

  it('says so when it takes a while, and that it comes back', async () => {
    vi.useFakeTimers();
    const ticket = vi.fn(async () => ({ url: '/ws/chat?ticket=t' }));
    await open(ticket);
    await say(aState(), said(11, 10, 'a'));
    ticket.mockRejectedValue(new Problem(503, 'unavailable'));
    await act(async () => wire.now.end());
    expect(screen.queryByText(lostWords)).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.getByText(lostWords)).toBeTruthy();
    expect(rows()).toHaveLength(1);
    ticket.mockResolvedValue({ url: '/ws/chat?ticket=t' });
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    await say(aState({ seq: 11, resumed: true }));
    expect(screen.queryByText(lostWords)).toBeNull();
  });

  it.each([
    ['membership-required', 'This chat is for members'],
    ['blocked', "You can't take part"],
    ['show-over', 'The room is closed'],
    ['something-new', 'The chat is closed'],
  ])('says why it is shut: %s', async (id, title) => {
    await open(() => Promise.reject(new Problem(403, id)));
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    await expectAccessible();
  });

  it('leaves what was said after the end', async () => {
    await open();
    await say(aState(), said(11, 10, 'a'));
    await act(async () => wire.now.end(4403, 'show-over'));
    expect(rows()).toHaveLength(1);
    expect(screen.getByText('The room is closed.')).toBeTruthy();
  });
});

describe('what a screen reader is told', () => {
  const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

  it('is a message or two, else only how many; nothing of what was there and of oneself', async () => {
    vi.useFakeTimers();
    await open();
    await say(aState(), said(11, 10, 'a'));
    await act(() => vi.advanceTimersByTimeAsync(4_000));
    await say(said(12, 11, 'b'), said(13, 12, 'c', { author: aMeAsAuthor() }));
    await act(() => vi.advanceTimersByTimeAsync(4_000));
    expect(told()).toContain('Bob: text of b');
    await say(said(14, 13, 'd'), said(15, 14, 'e'), said(16, 15, 'f'));
    await act(() => vi.advanceTimersByTimeAsync(4_000));
    expect(told()).toContain('3 new messages in the chat');
    expect(log().getAttribute('aria-live')).toBe('off');
    cleanup();
  });
});

function aMeAsAuthor() {
  return { id: 'alice', name: 'Alice', badges: [] };
}
