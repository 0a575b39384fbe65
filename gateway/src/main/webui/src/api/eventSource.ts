import { backoff } from './backoff';
import { eventParser, type ServerEvent } from './sse';

/** The server sends a comment every 15 s; a line that is silent for longer than this (ms) is dead. */
const SILENCE = 40_000;

/** What a server may ask us to wait at most (ms). */
const LONGEST_MOVE = 10_000;

/** `moving`: the server ends and has told us to come back; nothing is wrong, but something may be missed. */
export type Connection = 'connecting' | 'open' | 'moving' | 'lost';

export interface EventHandlers {
  onEvent(event: ServerEvent): void;
  onConnection(connection: Connection): void;
  /** The server says there is nothing here (404, 410); no further attempts are made. */
  onGone(): void;
}

interface LineHandlers extends EventHandlers {
  onOpen(): void;
  onRetry(ms: number): void;
}

/**
 * Listens to server-sent events and keeps doing so: reconnects after errors, silence, sleep and a change of network.
 * The browser's own EventSource gives up on an error status and hides the comments that prove a line alive.
 */
export function listen(path: string, handlers: EventHandlers): () => void {
  const pause = backoff(500, 10_000);
  const stopped = new AbortController();
  let current: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function connect(): Promise<void> {
    const line = new AbortController();
    current = line;
    let backIn: number | undefined;
    try {
      await read(path, line, {
        ...handlers,
        onOpen: pause.reset,
        onRetry: (ms) => {
          backIn = Math.min(ms, LONGEST_MOVE);
        },
      });
    } catch {
      // Every way a line can break ends in the same next attempt below.
    }
    if (stopped.signal.aborted || current !== line) {
      return;
    }
    handlers.onConnection(backIn === undefined ? 'lost' : 'moving');
    timer = setTimeout(connect, backIn ?? pause.next());
  }

  function connectNow(): void {
    clearTimeout(timer);
    pause.reset();
    current?.abort();
    handlers.onConnection('connecting');
    void connect();
  }

  window.addEventListener('online', connectNow, { signal: stopped.signal });
  connectNow();
  return () => {
    stopped.abort();
    clearTimeout(timer);
    current?.abort();
  };

  async function read(
    from: string,
    line: AbortController,
    { onEvent, onConnection, onGone, onOpen, onRetry }: LineHandlers,
  ): Promise<void> {
    const watchdog = silenceGuard(line);
    try {
      const response = await fetch(from, {
        headers: { Accept: 'text/event-stream' },
        signal: line.signal,
        cache: 'no-store',
      });
      if (response.status === 404 || response.status === 410) {
        stopped.abort();
        onGone();
        return;
      }
      if (!response.ok || !response.body) {
        return;
      }
      onOpen();
      onConnection('open');
      const feed = eventParser(onEvent, onRetry);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        watchdog.heard();
        feed(step.value);
      }
    } finally {
      watchdog.stop();
    }
  }
}

function silenceGuard(line: AbortController) {
  let timer = setTimeout(() => line.abort(), SILENCE);
  return {
    heard(): void {
      clearTimeout(timer);
      timer = setTimeout(() => line.abort(), SILENCE);
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
