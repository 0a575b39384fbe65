import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Connection, listen } from './eventSource';

/** A gateway that says all this on one line and ends it. */
const says = (text: string) => new Response(text);

function listening(...lines: (Response | Error)[]) {
  vi.stubGlobal('fetch', async () => {
    const line = lines.shift();
    if (line === undefined || line instanceof Error) {
      throw line ?? new Error('nobody there');
    }
    return line;
  });
  const heard: string[] = [];
  const connections: Connection[] = [];
  const stop = listen('/events', {
    onEvent: ({ event }) => heard.push(event),
    onConnection: (connection) => connections.push(connection),
    onGone: () => heard.push('gone'),
  });
  return { heard, connections, stop };
}

describe('listen', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('moves to another gateway when told so, without calling that a loss', async () => {
    const { heard, connections, stop } = listening(
      says('event: show\ndata: {}\n\nretry: 20\n\n'),
      says('event: again\ndata: {}\n\n'),
    );
    await vi.waitFor(() => expect(heard).toEqual(['show', 'again']));
    await vi.waitFor(() => expect(connections).toEqual(['connecting', 'open', 'moving', 'open', 'lost']));
    stop();
  });

  it('calls an end that nobody announced a loss, and comes back', async () => {
    const { heard, connections, stop } = listening(
      says(''),
      new Error('no network'),
      says('event: show\ndata: {}\n\n'),
    );
    await vi.waitFor(() => expect(heard).toEqual(['show']), { timeout: 5_000 });
    expect(connections.slice(0, 5)).toEqual(['connecting', 'open', 'lost', 'lost', 'open']);
    stop();
  });
});
