import { vi } from 'vitest';
import type { Socket } from '../chat/room/connection';

/** The server's side of a socket: what came from the page, and what a test says to it. */
export class FakeSocket implements Socket {
  readonly url: string;
  readonly sent: Record<string, unknown>[] = [];
  closed = false;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;

  constructor(url: string) {
    this.url = url;
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  say(...frames: object[]): void {
    this.text(frames.map((frame) => JSON.stringify(frame)).join('\n'));
  }

  text(data: string): void {
    this.onmessage?.({ data } as MessageEvent);
  }

  end(code = 1006, reason = ''): void {
    this.onclose?.({ code, reason } as CloseEvent);
  }

  /** The newest frame of this type, without its id. */
  last(type: string): Record<string, unknown> | undefined {
    return this.sent.findLast((frame) => frame.type === type);
  }
}

/** Sockets in the order in which a page opened them. */
export function fakeSockets() {
  const sockets: FakeSocket[] = [];
  return {
    sockets,
    open(url: string): FakeSocket {
      const socket = new FakeSocket(url);
      sockets.push(socket);
      return socket;
    },
    get now(): FakeSocket {
      const socket = sockets.at(-1);
      if (!socket) {
        throw new Error('no socket was opened');
      }
      return socket;
    },
  };
}

/** The same for all that opens sockets by itself. */
export function stubSockets(): ReturnType<typeof fakeSockets> {
  const wire = fakeSockets();
  vi.stubGlobal('WebSocket', function (this: unknown, url: URL) {
    return wire.open(url.pathname + url.search);
  });
  return wire;
}
