import type {
  DeadLetters,
  NoticeReadiness,
  Readiness,
  RecordingStorage,
  Show,
  StripeLine,
} from '../../api/types';
import { ago } from '../../text/format';
import { status as words } from '../../text/status';

/** What was answered; null: there was no answer. */
export interface Known {
  shows: Show[] | null;
  readiness: Readiness | null;
  chat: boolean;
  /** Undefined: no part of this installation. */
  storage: RecordingStorage | null | undefined;
  stripe: StripeLine | null;
  letters: DeadLetters | null;
  notices: NoticeReadiness | null;
}

/** What works, or does not and what to do about it; "off" is nothing that is missed. */
export interface Line {
  id: keyof typeof words.names;
  state: keyof typeof words.state;
  text: string;
  advice?: string;
  link?: { label: string; to: string };
}

/** Longer than a segment, its upload and a slow line (s). */
const BEHIND = 30;
/** Until the first segment of a show is stored (ms). */
const BEGINNING = 60_000;
/** Below this, a three-hour show at 6 Mbit/s does not fit (bytes). */
const ROOM = 10e9;
/** The promises of docs/slo.md (s). */
const PAID_WITHIN = 30;
const TOLD_WITHIN = 10;

type Found = Omit<Line, 'id'>;

const good = (text: string): Found => ({ state: 'good', text });
const off = (text: string): Found => ({ state: 'off', text });
const unknown = (text: string): Found => ({ state: 'unknown', text });
const todo = (text: string, advice: string, link?: Line['link']): Found => ({
  state: 'todo',
  text,
  advice,
  ...(link ? { link } : {}),
});

const library = { label: words.links.library, to: '/studio/library' };
const money = { label: words.links.money, to: '/studio/money' };

/** The show on air, or the one that waits for its encoder. */
export const current = (shows: Show[] | null): Show | undefined =>
  shows?.find(({ status }) => status === 'live') ?? shows?.find(({ status }) => status === 'interrupted');

/** All that a creator wants to know, what viewers feel first. `now`: the server's clock. */
export function linesOf(known: Known, now: number): Line[] {
  return [
    { id: 'watch', ...watch(known) },
    { id: 'send', ...send(known.readiness) },
    { id: 'chat', ...(known.chat ? good(words.chat.good) : todo(words.chat.away, words.advice.chat)) },
    { id: 'recording', ...recording(known, now) },
    ...(known.storage === undefined ? [] : [{ id: 'room' as const, ...room(known) }]),
    { id: 'payments', ...payments(known, now) },
    { id: 'mail', ...mail(known.notices) },
    { id: 'push', ...push(known.notices) },
    { id: 'events', ...events(known.readiness) },
  ];
}

function watch({ shows, readiness }: Known): Found {
  if (!shows) {
    return todo(words.watch.away, words.advice.shows);
  }
  if (readiness?.mediaServers.reachable === 0) {
    return todo(words.watch.noMedia, words.advice.media);
  }
  if (!readiness) {
    return unknown(words.watch.unknown);
  }
  const show = current(shows);
  if (!show) {
    return good(words.watch.quiet);
  }
  return show.status === 'live'
    ? good(words.watch.onAir(show.title))
    : unknown(words.watch.interrupted(show.title));
}

function send(readiness: Readiness | null): Found {
  if (!readiness) {
    return unknown(words.send.unknown);
  }
  const { reachable, total } = readiness.mediaServers;
  if (reachable === total) {
    return good(words.send.good(total));
  }
  return todo(reachable === 0 ? words.send.none : words.send.some(reachable, total), words.advice.media);
}

function recording({ shows, storage }: Known, now: number): Found {
  if (storage === undefined) {
    return off(words.recording.off);
  }
  if (storage === null) {
    return todo(words.recording.away, words.advice.vod);
  }
  if (!shows) {
    return unknown(words.recording.unknown);
  }
  const show = shows.find(({ status }) => status === 'live');
  if (!show) {
    return good(words.recording.quiet);
  }
  const { behindSeconds } = storage;
  if (now - Date.parse(show.startedAt ?? '') < BEGINNING) {
    return good(words.recording.begun);
  }
  if (behindSeconds === null) {
    return todo(words.recording.nothing, words.advice.nothing);
  }
  return behindSeconds < BEHIND
    ? good(words.recording.behind(behindSeconds))
    : todo(words.recording.late(behindSeconds), words.advice.behind);
}

function room({ storage, readiness }: Known): Found {
  const disk = readiness?.diskFreeBytes ?? null;
  if (disk !== null && disk < ROOM) {
    return todo(words.room.disk(disk), words.advice.room, library);
  }
  const free = storage?.freeBytes ?? null;
  if (!storage || free === null) {
    return unknown(words.room.unknown);
  }
  return storage.nextFits === false
    ? todo(words.room.full(free), words.advice.room, library)
    : good(words.room.good(free, storage.fullAt));
}

function payments({ stripe, letters }: Known, now: number): Found {
  if (!stripe) {
    return todo(words.payments.away, words.advice.membership);
  }
  if (stripe.mode === 'none') {
    return off(words.payments.off);
  }
  if (!letters) {
    return unknown(words.payments.unknown);
  }
  if (letters.oldestSeconds > PAID_WITHIN) {
    return todo(words.payments.late(letters.oldestSeconds), words.advice.stripe, money);
  }
  if (letters.items.length > 0) {
    return todo(words.payments.letters(letters.items.length), words.advice.letters, money);
  }
  const simulator = stripe.mode === 'simulator';
  if (stripe.lastEventAt) {
    return good(words.payments.heard(ago(stripe.lastEventAt, now), simulator));
  }
  return simulator
    ? good(words.payments.simulator)
    : { ...unknown(words.payments.never), advice: words.advice.never };
}

function mail(notices: NoticeReadiness | null): Found {
  switch (notices?.mail) {
    case 'answers':
      return good(words.mail.answers);
    case 'not-set-up':
      return off(words.mail['not-set-up']);
    case 'failing':
      return todo(words.mail.failing, words.advice.failing);
    case 'away':
      return todo(words.mail.away, words.advice.mail);
    default:
      return unknown(words.mail.unknown);
  }
}

function push(notices: NoticeReadiness | null): Found {
  if (!notices) {
    return unknown(words.push.unknown);
  }
  return notices.push ? good(words.push.good) : off(words.push.none);
}

function events(readiness: Readiness | null): Found {
  const delay = readiness?.eventsDelaySeconds ?? null;
  if (delay === null) {
    return unknown(words.events.unknown);
  }
  return delay > TOLD_WITHIN ? todo(words.events.late(delay), words.advice.events) : good(words.events.good);
}
