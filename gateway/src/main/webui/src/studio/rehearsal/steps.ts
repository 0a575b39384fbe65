import { asProblem } from '../../api/problem';
import { getStorage } from '../../api/recordings';
import { getNoticeReadiness, getStripeLine, knockAtWebhook, tryStorage } from '../../api/rehearsal';
import { getSignal } from '../../api/shows';
import type { Show } from '../../api/types';
import { rehearsal as words } from '../../text/rehearsal';
import { signal as signalWords } from '../../text/signal';
import { playOnce } from './syntheticViewer';

/** What a check came to: good, something to do, nothing that this installation has, or not to be told now. */
export interface Result {
  state: 'good' | 'todo' | 'off' | 'unknown';
  text: string;
  /** Sentences that each say what to change. */
  details?: string[];
}

export type StepName = keyof typeof words.names;

const good = (text: string): Result => ({ state: 'good', text });
const todo = (text: string, details?: string[]): Result => ({
  state: 'todo',
  text,
  ...(details ? { details } : {}),
});
const unknown = (text: string): Result => ({ state: 'unknown', text });
const off = (text: string): Result => ({ state: 'off', text });

/** The checks in their order; none fails, each says what it found. */
export const STEPS: readonly { name: StepName; run(show: Show): Promise<Result> }[] = [
  { name: 'viewer', run: tryViewer },
  { name: 'ingest', run: ingest },
  { name: 'storage', run: storage },
  { name: 'stripe', run: stripe },
  { name: 'mail', run: mail },
  { name: 'push', run: push },
];

/** The show as a stranger sees it. */
export async function tryViewer(show: Show): Promise<Result> {
  if (show.status !== 'live') {
    return unknown(words.viewer.noPicture);
  }
  try {
    const { stranger, millis } = await playOnce(show);
    return good(stranger ? words.viewer.good(millis) : words.viewer.members(millis));
  } catch (error) {
    const { id, status } = asProblem(error);
    return todo(id === 'let-in' ? words.viewer.letIn : words.viewer.bad(id, status));
  }
}

async function ingest(show: Show): Promise<Result> {
  const found = await getSignal(show.id).catch(() => null);
  if (!found) {
    return unknown(words.ingest.unknown);
  }
  if (!found.now) {
    return unknown(words.ingest.nothing);
  }
  const heard = [
    signalWords.rate(found.now.kbps),
    signalWords.picture(found.now),
    signalWords.sound(found.now),
  ];
  const text = words.ingest.heard(heard.filter(Boolean).join(' · '));
  return found.findings.length === 0
    ? good(text)
    : todo(
        text,
        found.findings.map((finding) => signalWords.finding(finding) ?? words.ingest.newer),
      );
}

async function storage(): Promise<Result> {
  try {
    const { failed, millis } = await tryStorage();
    if (failed) {
      return todo(words.storage.bad[failed]);
    }
    const room = await getStorage().catch(() => null);
    const free = room?.freeBytes ?? null;
    return room?.nextFits === false && free !== null
      ? todo(words.storage.full(free))
      : good(words.storage.good(millis, free));
  } catch (error) {
    return asProblem(error).status === 429 ? unknown(words.storage.busy) : todo(words.storage.away);
  }
}

async function stripe(): Promise<Result> {
  const line = await getStripeLine().catch(() => null);
  if (!line) {
    return todo(words.stripe.away);
  }
  if (line.mode === 'none') {
    return off(words.stripe.none);
  }
  try {
    await knockAtWebhook();
  } catch {
    return todo(words.stripe.silent);
  }
  if (line.lastEventAt) {
    return good(words.stripe.heard(line.mode, line.lastEventAt));
  }
  return line.mode === 'simulator' ? good(words.stripe.simulator) : unknown(words.stripe.never);
}

async function mail(): Promise<Result> {
  const ready = await getNoticeReadiness().catch(() => null);
  if (!ready) {
    return unknown(words.mail.unknown);
  }
  const state = { answers: good, 'not-set-up': off, failing: todo, away: todo }[ready.mail];
  return state(words.mail[ready.mail]);
}

async function push(): Promise<Result> {
  const ready = await getNoticeReadiness().catch(() => null);
  if (!ready) {
    return unknown(words.push.unknown);
  }
  return ready.push ? good(words.push.good) : off(words.push.none);
}
