import type { KeyInfo, KeyTarget, Readiness, Show, Signal } from '../../api/types';
import { ago, shortDate, span } from '../../text/format';
import { signal as signalWords } from '../../text/signal';
import { tonight as words } from '../../text/tonight';

/** What is known at this moment; null is "not known" and never counts as good. */
export interface Known {
  target: KeyTarget | null;
  keys: KeyInfo[] | null;
  signal: Signal | null;
  readiness: Readiness | null;
}

/** One line of the go / no-go list. */
export interface Check {
  id: 'start' | 'target' | 'key' | 'signal' | 'encoder' | 'media' | 'disk' | 'events';
  state: 'good' | 'todo' | 'wait' | 'unknown';
  text: string;
  /** Sentences that each say what to change. */
  details?: string[];
  link?: { label: string; to: string };
  /** The line is settled by sending the channel's key to this show. */
  arm?: boolean;
}

/** Below this, a three-hour show at 6 Mbit/s does not fit (bytes). */
const ROOM = 10e9;

/** The relay needs well under a second; that long is a fault (seconds). */
const LATE = 5;

/** A planned show's key finds it by itself from so long before its start (ms); stream-service's rule. */
const DUE_BEFORE = 30 * 60_000;

const DAY = 24 * 3_600_000;

export function checksOf(show: Show, shows: Show[], known: Known, now: number): Check[] {
  const { readiness } = known;
  return [
    startOf(show, now),
    targetOf(show, shows, known.target, now),
    keyOf(known.keys, now),
    lastSignalOf(shows, readiness),
    encoderOf(known.signal),
    mediaOf(readiness),
    diskOf(readiness?.diskFreeBytes ?? null),
    eventsOf(readiness?.eventsDelaySeconds ?? null),
  ];
}

function startOf({ id, scheduledAt }: Show, now: number): Check {
  const link = { label: words.start.edit, to: `/studio/s/${id}` };
  if (!scheduledAt) {
    return { id: 'start', state: 'todo', text: words.start.none, link };
  }
  const left = Date.parse(scheduledAt) - now;
  const soon = left < DAY ? words.start.in(span(left)) : words.start.on(ago(scheduledAt, now));
  return left > 0
    ? { id: 'start', state: 'good', text: soon }
    : { id: 'start', state: 'todo', text: words.start.passed(span(-left)), link };
}

function targetOf(show: Show, shows: Show[], target: KeyTarget | null, now: number): Check {
  const id = 'target';
  if (!target) {
    return { id, state: 'unknown', text: words.target.unknown };
  }
  const found = shows.find((one) => one.id === target.show);
  const title = found ? `“${found.title}”` : words.target.another;
  if (target.reason === 'on-air') {
    return { id, state: 'todo', text: words.target.onAir(title) };
  }
  if (target.reason !== 'none' && target.show === show.id) {
    return { id, state: 'good', text: words.target.here + words.target.why[target.reason] };
  }
  const later = show.scheduledAt !== null && Date.parse(show.scheduledAt) - now > DUE_BEFORE;
  if (target.reason === 'none') {
    return { id, state: later ? 'wait' : 'todo', text: words.target.none, arm: true };
  }
  // A show without a time gives way when this one's time comes; one that is armed or due may not.
  return later && target.reason === 'undated'
    ? { id, state: 'wait', text: words.target.later(title), arm: true }
    : { id, state: 'todo', text: words.target.other(title), arm: true };
}

function keyOf(keys: KeyInfo[] | null, now: number): Check {
  const id = 'key';
  const link = { label: words.key.action, to: '/studio/keys' };
  if (!keys) {
    return { id, state: 'unknown', text: words.key.unknown, link };
  }
  if (keys.length === 0) {
    return { id, state: 'todo', text: words.key.none, link };
  }
  const [last] = keys
    .filter(({ lastUsedAt }) => lastUsedAt)
    .sort((a, b) => Date.parse(b.lastUsedAt ?? '') - Date.parse(a.lastUsedAt ?? ''));
  return last?.lastUsedAt
    ? {
        id,
        state: 'good',
        text: words.key.used(last.label ? `“${last.label}”` : words.key.unnamed, ago(last.lastUsedAt, now)),
      }
    : { id, state: 'todo', text: words.key.unused, link };
}

function lastSignalOf(shows: Show[], readiness: Readiness | null): Check {
  const id = 'signal';
  const last = readiness?.lastSignal;
  if (!last) {
    return { id, state: 'unknown', text: words.signal.unknown };
  }
  const found = shows.find((one) => one.id === last.show);
  const title = found ? `“${found.title}”` : words.target.another;
  const when = shortDate(last.at);
  if (last.findings.length === 0) {
    return { id, state: 'good', text: words.signal.good(title, when) };
  }
  return {
    id,
    state: 'todo',
    text: words.signal.faults(title, when),
    details: last.findings.map((finding) => signalWords.finding(finding) ?? words.signal.newer),
  };
}

/** The encoder itself is seen only once it sends, and then the show is live; but those turned away are known. */
function encoderOf(signal: Signal | null): Check {
  const id = 'encoder';
  if (!signal) {
    return { id, state: 'unknown', text: `${words.encoder.wait} ${words.encoder.unknown}` };
  }
  const details = signal.refusals.map(signalWords.refusal).filter((sentence) => sentence !== undefined);
  return details.length > 0
    ? { id, state: 'todo', text: words.encoder.wait, details }
    : { id, state: 'wait', text: words.encoder.wait };
}

function mediaOf(readiness: Readiness | null): Check {
  const id = 'media';
  if (!readiness) {
    return { id, state: 'unknown', text: words.media.unknown };
  }
  const { reachable, total } = readiness.mediaServers;
  if (reachable === 0) {
    return { id, state: 'todo', text: words.media.none };
  }
  return reachable < total
    ? { id, state: 'todo', text: words.media.some(reachable, total) }
    : { id, state: 'good', text: words.media.good(total) };
}

function diskOf(free: number | null): Check {
  const id = 'disk';
  if (free === null) {
    return { id, state: 'unknown', text: words.disk.unknown };
  }
  return free < ROOM
    ? { id, state: 'todo', text: words.disk.low(free) }
    : { id, state: 'good', text: words.disk.good(free) };
}

function eventsOf(delay: number | null): Check {
  const id = 'events';
  if (delay === null) {
    return { id, state: 'unknown', text: words.events.unknown };
  }
  return delay > LATE
    ? { id, state: 'todo', text: words.events.late(delay) }
    : { id, state: 'good', text: words.events.good };
}
