import { noteServerDate } from './clock';
import { Problem, problemOf } from './problem';

/** A request without an answer after this long (ms) counts as unreachable. */
const TIMEOUT = 10_000;
/** A picture over a slow line takes longer. */
const UPLOAD_TIMEOUT = 60_000;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Options {
  /** A Blob is sent as it is, everything else as JSON. */
  body?: unknown;
  signal?: AbortSignal;
}

const early = new Map<string, Promise<unknown>>();

/** Sends a request before the code that wants its answer has arrived; the first `call` like it takes the answer. */
export function prefetch(method: Method, path: string, body?: unknown): void {
  const answer = send(method, path, { body });
  answer.catch(() => undefined);
  early.set(`${method} ${path}`, answer);
}

export async function call<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const key = `${method} ${path}`;
  const waiting = early.get(key);
  if (waiting) {
    early.delete(key);
    return waiting as Promise<T>;
  }
  return (await send(method, path, options)) as T;
}

async function send(method: Method, path: string, { body, signal }: Options): Promise<unknown> {
  const file = body instanceof Blob;
  const timeout = AbortSignal.timeout(file ? UPLOAD_TIMEOUT : TIMEOUT);
  const headers = new Headers({ Accept: 'application/json' });
  if (method !== 'GET') {
    headers.set('X-Frontrow', '1');
  }
  if (body !== undefined) {
    headers.set('Content-Type', file ? body.type : 'application/json');
  }
  const sentAt = Date.now();
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body === undefined ? {} : { body: file ? body : JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw new Problem(0, 'unreachable');
  }
  noteServerDate(response.headers.get('Date'), sentAt, Date.now());
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.status === 204 ? undefined : readJson(response);
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** An id for what may have to be asked twice: 32 hex digits that nobody else makes. Not `randomUUID`, which pages over plain http do not have. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
