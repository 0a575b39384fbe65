import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { App } from '../app/App';
import { aState, said } from '../chat/room/samples';
import { aClosedPoll, aPoll, asked, votedNow } from '../polls/samples';
import { aQuestion, told } from '../questions/samples';
import { fakeGateway } from '../testing/fakeGateway';
import { fakeSockets, stubSockets } from '../testing/fakeSocket';
import { OverlayRoom } from './overlayRoom';

const SECRET = 'Secret0000Secret0000Secret000012';
const TICKET = '/api/v1/chat/overlays/ticket';

describe('the overlay page', () => {
  let wire: ReturnType<typeof stubSockets>;
  let gateway: ReturnType<typeof fakeGateway>;

  beforeEach(() => {
    wire = stubSockets();
    gateway = fakeGateway();
    gateway.answer(`POST ${TICKET}`, 200, { show: 'show1', url: '/ws/chat?ticket=t' });
  });

  async function open(address: string) {
    history.replaceState(null, '', address);
    const page = render(<App />);
    await act(async () => undefined);
    return page.container;
  }

  const say = (...frames: object[]) => act(async () => wire.now.say(...frames));

  it('shows what is said and nothing of the app, and takes away what is deleted', async () => {
    const page = await open(`/overlay/chat#${SECRET}`);
    await vi.waitFor(() =>
      expect(gateway.asked(`POST ${TICKET}`)).toMatchObject([{ body: { secret: SECRET } }]),
    );
    await vi.waitFor(() => expect(wire.sockets).toHaveLength(1));
    await say(
      aState(),
      { type: 'emoji', pictures: { wave: '/p/wave' } },
      said(11, 10, 'a', { text: 'Hello :wave:' }),
      said(12, 11, 'b', { text: '<b>Bold</b>' }),
    );
    expect(page.querySelectorAll('li')).toHaveLength(2);
    expect(page.querySelector('img')?.getAttribute('src')).toBe('/p/wave');
    expect(page.querySelector('li:last-child')?.textContent).toContain('<b>Bold</b>');
    expect(page.querySelector('header, nav, footer, button, a')).toBeNull();

    await say({ type: 'deleted', seq: 13, prev: 12, message: 'a', by: 'moderator' });
    expect(page.querySelectorAll('li')).toHaveLength(1);
    expect(gateway.calls.map(({ path }) => path)).toEqual([TICKET]);
  });

  it('shows the question that is being answered, by name unless it was asked anonymously', async () => {
    const page = await open(`/overlay/question#${SECRET}`);
    await vi.waitFor(() => expect(wire.sockets).toHaveLength(1));
    await say(aState(), told(aQuestion('a', { status: 'answering' }), aQuestion('b')));
    expect(page.querySelector('section')?.textContent).toBe('What about a?Bob');
    await say(
      told(aQuestion('a', { status: 'answered' }), aQuestion('b', { status: 'answering', anonymous: true })),
    );
    expect(page.querySelector('section')?.textContent).toBe('What about b?Anonymous');
    await say(told(aQuestion('b', { status: 'skipped' })));
    expect(page.querySelector('section')).toBeNull();
  });

  it('shows the poll that is open with its numbers, and its result for a while', async () => {
    const page = await open(`/overlay/poll#${SECRET}`);
    await vi.waitFor(() => expect(wire.sockets).toHaveLength(1));
    await say(aState(), asked(aPoll('a', { version: 2 })));
    expect(page.querySelector('section')?.textContent).toBe('Which a?Rye0%Spelt0%Wheat0%');
    await say(votedNow('a', 3, 1, 3, 0));
    expect(page.querySelector('section')?.textContent).toBe('Which a?Rye25%Spelt75%Wheat0%');
    await say(asked(aClosedPoll('a', { version: 4, counts: [1, 1, 0] })));
    expect(page.querySelector('section')?.textContent).toBe('Which a?Rye50%Spelt50%Wheat0%');
    await say(asked(aPoll('b')));
    expect(page.querySelector('section')?.textContent).toContain('Which b?');
    await say(asked({ id: 'b', version: 2, show: 'show1', status: 'draft' }));
    expect(page.querySelector('section')).toBeNull();
  });

  it('goes dark when its secret is revoked, and asks no more', async () => {
    const page = await open(`/overlay/chat#${SECRET}`);
    await vi.waitFor(() => expect(wire.sockets).toHaveLength(1));
    await say(aState(), said(11, 10, 'a'));
    await act(async () => wire.now.end(4403, 'overlay-refused'));
    expect(page.querySelectorAll('li')).toHaveLength(0);
    expect(page.textContent).toBe('');
    expect(gateway.asked(`POST ${TICKET}`)).toHaveLength(1);
  });

  it('shows nothing and asks nobody without a secret in its fragment', async () => {
    for (const address of ['/overlay/chat', `/overlay/chat?secret=${SECRET}`, '/overlay/chat#short']) {
      const page = await open(address);
      expect(page.textContent).toBe('');
    }
    expect(gateway.calls).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows nothing when it is refused', async () => {
    gateway.answer(`POST ${TICKET}`, 403, { id: 'overlay-refused' });
    const page = await open(`/overlay/reactions#${SECRET}`);
    await vi.waitFor(() => expect(gateway.asked(`POST ${TICKET}`)).toHaveLength(1));
    expect(page.textContent).toBe('');
    expect(wire.sockets).toEqual([]);
  });
});

describe('the room of an overlay', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const ticket = (show: string) => ({ show, url: '/ws/chat?ticket=t' });

  it('is the next show’s when there is another one, from its beginning', async () => {
    const wire = fakeSockets();
    const ask = vi.fn(async () => ticket('one'));
    const room = new OverlayRoom(SECRET, { ask, open: wire.open, random: () => 0 });
    room.start();
    await vi.advanceTimersByTimeAsync(0);
    wire.now.say(aState(), said(11, 10, 'a'));
    expect(room.now().messages).toHaveLength(1);

    wire.now.end();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(wire.now.url).toBe('/ws/chat?ticket=t&resume=T1.11');
    expect(room.now().messages).toHaveLength(1);

    ask.mockResolvedValue(ticket('two'));
    wire.now.say({ type: 'reconnect', withinMillis: 0 });
    wire.now.end(1012);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(wire.now.url).toBe('/ws/chat?ticket=t');
    expect(room.now().messages).toEqual([]);
    room.stop();
  });

  it('asks every few seconds as long as there is no show', async () => {
    const wire = fakeSockets();
    const ask = vi.fn(async (): Promise<ReturnType<typeof ticket>> => {
      throw new Problem(409, 'no-show');
    });
    const room = new OverlayRoom(SECRET, { ask, open: wire.open });
    room.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(13);
    ask.mockResolvedValue(ticket('one'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(wire.sockets).toHaveLength(1);
    room.stop();
  });

  it('lets what others feel be seen, from the moment it is there', async () => {
    const wire = fakeSockets();
    const room = new OverlayRoom(SECRET, { ask: async () => ticket('one'), open: wire.open });
    const seen: unknown[] = [];
    room.reactions.watch((burst) => seen.push(burst));
    room.start();
    await vi.advanceTimersByTimeAsync(0);
    wire.now.say({ ...aState(), reactions: { '🔥': 40 } });
    wire.now.say({ type: 'reactions', totals: { '🔥': 43 } });
    expect(seen).toEqual([{ emoji: '🔥', count: 3, mine: false }]);
    room.stop();
  });
});
