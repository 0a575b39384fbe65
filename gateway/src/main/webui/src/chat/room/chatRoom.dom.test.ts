import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSockets } from '../../testing/fakeSocket';
import { ChatRoom } from './chatRoom';
import { aMessage, aState, said } from './samples';

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('ChatRoom', () => {
  let wire: ReturnType<typeof fakeSockets>;
  let room: ChatRoom;

  beforeEach(async () => {
    vi.useFakeTimers();
    wire = fakeSockets();
    room = new ChatRoom('show1', { ticket: async () => ({ url: '/ws/chat?ticket=t' }), open: wire.open });
    room.start();
    await pass(0);
    wire.now.say(aState());
  });
  afterEach(() => {
    room.stop();
    vi.useRealTimers();
  });

  it('brings what was said before, page by page to its end', async () => {
    const pages = [
      { items: [aMessage('d'), aMessage('c')], next: 'n1' },
      { items: [aMessage('b'), aMessage('a')], next: null },
    ];
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      return new Response(JSON.stringify(pages[asked.length - 1]));
    });
    wire.now.say(aState({ seq: 20 }), said(21, 20, 'd'));
    await pass(0);
    expect(room.now().messages.map(({ id }) => id)).toEqual(['c', 'd']);
    expect(await room.older()).toBe(false);
    expect(room.now().messages.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(await room.older()).toBe(false);
    expect(asked).toEqual([
      '/api/v1/streams/show1/messages?limit=50',
      '/api/v1/streams/show1/messages?limit=50&before=n1',
    ]);
  });

  /** A history of so many messages, the newest first. */
  function history(length: number): string[] {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      const query = new URL(path, 'http://here').searchParams;
      const from = Number(query.get('before') ?? length);
      const to = Math.max(0, from - Number(query.get('limit')));
      const items = Array.from({ length: from - to }, (_, n) => aMessage(`m${from - 1 - n}`));
      return new Response(JSON.stringify({ items, next: to > 0 ? String(to) : null }));
    });
    return asked;
  }
  const messages = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => said(101 + from + n, 100 + from + n, `m${from + n}`));

  it('reads on past what it has until something older comes, and says so meanwhile', async () => {
    const asked = history(950);
    wire.now.say(aState({ seq: 400 }), ...messages(300, 950));
    await pass(0);
    expect(asked).toEqual([]);
    const more = room.older();
    expect([room.now().reading, await room.older()]).toEqual([true, false]);
    expect(await more).toBe(true);
    expect([room.now().messages.length, room.now().messages[0]?.id, asked.length]).toEqual([800, 'm150', 4]);
    expect(room.now().reading).toBe(false);
  });

  it('finds what was dropped again, although the history had come to its end', async () => {
    const asked = history(20);
    wire.now.say(aState({ seq: 100 }), ...messages(0, 20));
    await pass(0);
    expect([asked.length, await room.older()]).toEqual([1, false]);
    wire.now.say(...messages(20, 1_300));
    expect(room.now().messages[0]?.id).toBe('m300');

    history(1_300);
    room.hold(true);
    expect(await room.older()).toBe(true);
    expect([room.now().messages.length, room.now().messages[0]?.id]).toEqual([1_200, 'm100']);
    room.hold(false);
    expect([room.now().messages.length, room.now().messages[0]?.id]).toEqual([1_000, 'm300']);
  });

  it('comes back for what it missed', async () => {
    wire.now.say(said(12, 11, 'b'));
    await pass(1_000);
    expect(wire.now.url).toBe('/ws/chat?ticket=t&resume=T1.10');
    wire.now.say(aState({ resumed: true }), said(11, 10, 'a'), said(12, 11, 'b'));
    expect(room.now().messages.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('sends a message, an answer with what it answers', () => {
    room.write('Hello', aMessage('a'));
    const { id } = room.now().outbox[0] ?? {};
    expect(wire.now.sent).toEqual([{ type: 'send', id, text: 'Hello', replyTo: 'a' }]);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('sends what has no answer again, with the same id, on the next line', async () => {
    room.write('Hello', null);
    const first = wire.now.last('send');
    wire.now.end();
    room.write('While away', null);
    await pass(1_000);
    wire.now.say(aState({ resumed: true }));
    expect(wire.now.sent.map(({ text }) => text)).toEqual(['Hello', 'While away']);
    expect(wire.now.sent[0]).toEqual(first);
  });

  it('sends what nobody knows about three times more, then leaves it to the person', async () => {
    room.write('Hello', null);
    const id = room.now().outbox[0]?.id;
    for (let times = 2; times <= 4; times++) {
      wire.now.say({ type: 'error', id, code: 'unconfirmed', detail: 'Send it again.' });
      expect(room.now().outbox[0]?.failed).toBeNull();
      await pass(2_000);
      expect(wire.now.sent).toHaveLength(times);
    }
    wire.now.say({ type: 'error', id, code: 'unconfirmed', detail: 'Send it again.' });
    expect(room.now().outbox[0]?.failed).toBe('Send it again.');
    room.retry(id ?? '');
    expect(wire.now.last('send')).toEqual({ type: 'send', id, text: 'Hello' });
  });

  it('takes a line to be dead on which a message has no answer', async () => {
    room.write('Hello', null);
    const first = wire.now.last('send');
    await pass(9_999);
    expect(room.now().line).toBe('open');
    await pass(1);
    expect(room.now().line).toBe('connecting');
    await pass(1_000);
    wire.now.say(aState({ resumed: true }));
    expect(wire.now.sent).toEqual([first]);

    wire.now.say({ type: 'ack', id: first?.id, message: 'a', seq: 11 });
    await pass(10_000);
    expect([room.now().line, wire.sockets.length]).toEqual(['open', 2]);
  });

  it('does a command when the room says so, and fails with its reason', async () => {
    const done = room.command({ type: 'delete', message: 'a' });
    expect(wire.now.sent).toMatchObject([{ type: 'delete', message: 'a' }]);
    wire.now.say({ type: 'ack', id: wire.now.last('delete')?.id, message: 'a' });
    await done;

    const refused = room.command({ type: 'ban', person: 'bob' });
    wire.now.say({
      type: 'error',
      id: wire.now.last('ban')?.id,
      code: 'forbidden',
      detail: 'Only moderators.',
    });
    await expect(refused).rejects.toMatchObject({ id: 'forbidden', message: 'Only moderators.' });
  });

  it('tells a command as failed that nobody answers, or that cannot be sent', async () => {
    const silent = expect(room.command({ type: 'purge', person: 'bob' })).rejects.toMatchObject({
      status: 0,
    });
    await pass(10_000);
    await silent;
    wire.now.end();
    await expect(room.command({ type: 'purge', person: 'bob' })).rejects.toMatchObject({ status: 0 });
  });

  it('asks for a new ticket when rights change only if it was shut', async () => {
    room.rightsChanged();
    await pass(0);
    expect(wire.sockets).toHaveLength(1);
    wire.now.end(4403, 'membership-required');
    room.rightsChanged();
    await pass(0);
    expect(wire.sockets).toHaveLength(2);
    wire.now.say(aState());
    expect([room.now().line, room.now().shut]).toEqual(['open', null]);
  });
});
