import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../api/problem';
import { fakeSockets } from '../../testing/fakeSocket';
import { Connection } from './connection';
import type { Frame } from './protocol';
import { aState } from './samples';

function setUp() {
  const wire = fakeSockets();
  const ticket = vi.fn(async () => ({ url: `/ws/chat?ticket=t${ticket.mock.calls.length}` }));
  const seen: string[] = [];
  const frames: Frame[] = [];
  const resume = { from: null as string | null };
  const connection = new Connection({
    ticket,
    open: wire.open,
    resume: () => resume.from,
    onFrames: (some) => frames.push(...some),
    onConnecting: () => seen.push('connecting'),
    onLost: () => seen.push('lost'),
    onShut: (why) => seen.push(`shut: ${why}`),
    random: () => 1,
  });
  connection.start();
  return { wire, ticket, seen, frames, resume, connection };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('Connection', () => {
  let room: ReturnType<typeof setUp>;
  beforeEach(async () => {
    vi.useFakeTimers();
    room = setUp();
    await pass(0);
  });
  afterEach(() => {
    room.connection.stop();
    vi.useRealTimers();
  });

  it('takes a ticket, joins, and hands on the frames of each text', () => {
    expect(room.wire.now.url).toBe('/ws/chat?ticket=t1');
    room.wire.now.say(aState(), { type: 'presence', people: 3 });
    room.wire.now.text('no frame\n{"type":"skip","seq":1,"prev":0}\nnull');
    expect(room.frames.map(({ type }) => type)).toEqual(['state', 'presence', 'skip']);
  });

  it('sends only to a room that has said its state', () => {
    expect(room.connection.send({ type: 'react' })).toBe(false);
    room.wire.now.say(aState());
    expect(room.connection.send({ type: 'react' })).toBe(true);
    expect(room.wire.now.sent).toEqual([{ type: 'react' }]);
  });

  it('answers pings', () => {
    room.wire.now.say(aState(), { type: 'ping' });
    expect(room.wire.now.sent).toEqual([{ type: 'pong' }]);
  });

  it('comes back with a new ticket and what it saw last, ever later, up to 30 s', async () => {
    room.resume.from = 'T1.12';
    for (const wait of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      const before = room.wire.sockets.length;
      room.wire.now.end();
      await pass(wait - 1);
      expect(room.wire.sockets).toHaveLength(before);
      await pass(1);
      expect(room.wire.sockets).toHaveLength(before + 1);
    }
    expect(room.wire.sockets[1]?.url).toBe('/ws/chat?ticket=t2&resume=T1.12');
    expect(room.seen.slice(0, 3)).toEqual(['connecting', 'lost', 'connecting']);
  });

  it('comes back after a minute when this person wrote too much', async () => {
    room.wire.now.end(4429, 'flooding');
    await pass(59_999);
    expect(room.wire.sockets).toHaveLength(1);
    await pass(1);
    expect(room.wire.sockets).toHaveLength(2);
  });

  it('comes back soon only after a line that has held', async () => {
    room.wire.now.end();
    await pass(1_000);
    room.wire.now.say(aState());
    room.wire.now.end(4408);
    await pass(1_999);
    expect(room.wire.sockets).toHaveLength(2);
    await pass(1);
    room.wire.now.say(aState());
    await pass(10_000);
    room.wire.now.end(4408);
    await pass(1_000);
    expect(room.wire.sockets).toHaveLength(4);
  });

  it('moves quietly when the server asks for it', async () => {
    room.wire.now.say(aState(), { type: 'reconnect', withinMillis: 5_000 });
    room.wire.now.end(1012);
    expect(room.seen).toEqual(['connecting', 'connecting']);
    await pass(4_999);
    expect(room.wire.sockets).toHaveLength(1);
    await pass(1);
    expect(room.wire.sockets).toHaveLength(2);
  });

  it('is shut when the right has ended, until it is told to try again', async () => {
    room.wire.now.say(aState());
    room.wire.now.end(4403, 'membership-required');
    await pass(120_000);
    expect(room.seen).toEqual(['connecting', 'shut: membership-required']);
    expect(room.ticket).toHaveBeenCalledTimes(1);
    room.connection.again();
    await pass(0);
    expect(room.wire.sockets).toHaveLength(2);
  });

  it('is shut when it gets no ticket, and asks again when that passes', async () => {
    room.ticket.mockRejectedValueOnce(new Problem(403, 'blocked'));
    room.connection.again();
    await pass(60_000);
    expect(room.seen.at(-1)).toBe('shut: blocked');

    room.ticket.mockRejectedValueOnce(new Problem(429, 'too-many-joins', '', [], { retryAfter: 7 }));
    room.connection.again();
    await pass(6_999);
    expect(room.wire.sockets).toHaveLength(1);
    await pass(1);
    expect(room.wire.sockets).toHaveLength(2);

    room.ticket.mockRejectedValueOnce(new Problem(404, 'not-found'));
    room.connection.again();
    await pass(1_000);
    expect(room.wire.sockets).toHaveLength(3);
  });

  it('gives up a line that is silent', async () => {
    room.wire.now.say(aState());
    await pass(59_000);
    room.wire.now.say({ type: 'ping' });
    await pass(59_999);
    expect(room.wire.sockets[0]?.closed).toBe(false);
    await pass(1);
    expect(room.wire.sockets[0]?.closed).toBe(true);
    expect(room.seen.at(-1)).toBe('lost');
  });

  it('tries at once when the network is back', async () => {
    room.wire.now.end();
    window.dispatchEvent(new Event('online'));
    await pass(0);
    expect(room.wire.sockets).toHaveLength(2);
    await pass(60_000 - 1);
    expect(room.ticket).toHaveBeenCalledTimes(2);
  });

  it('hears nothing more from a socket that it left, and nothing at all after the end', async () => {
    const [first] = room.wire.sockets;
    room.connection.again();
    await pass(0);
    first?.say(aState());
    first?.end();
    expect(room.frames).toEqual([]);
    room.connection.stop();
    room.wire.now.end();
    await pass(120_000);
    expect(room.ticket).toHaveBeenCalledTimes(2);
  });
});
