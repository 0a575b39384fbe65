import type { MyMembership } from '../api/types';
import type { Session } from '../session/session';
import { help as words } from '../text/help';
import { standing } from '../text/membership';
import type { Pass } from '../watch/pass';
import type { Probe } from './probe';

export type CheckName = keyof typeof words.names;

/** One thing that was looked at, in words, with what mends it. */
export interface Check {
  name: CheckName;
  state: 'asking' | 'ok' | 'bad' | 'unknown';
  text: string;
  /** One word for support. */
  code: string;
  fix?: 'sign-in' | 'plans' | 'card' | 'show';
}

interface Known {
  session: Session;
  probe: Probe | null;
}

/** More than this (ms) is not the server's whole seconds any more. */
const CLOCK_MATTERS = 60_000;
const FAR = 1_000;

const asking = (name: CheckName): Check => ({ name, state: 'asking', text: '', code: '-' });
const fine = (name: CheckName, text: string, code = 'ok'): Check => ({ name, state: 'ok', text, code });
const unknown = (name: CheckName, text: string, code = 'unknown'): Check => ({
  name,
  state: 'unknown',
  text,
  code,
});
const bad = (name: CheckName, text: string, code: string, fix?: Check['fix']): Check => ({
  name,
  state: 'bad',
  text,
  code,
  ...(fix ? { fix } : {}),
});

/** Everything between a person and the picture, in the order in which to mend it. */
export function checksOf({ session, probe }: Known): Check[] {
  if (session.kind === 'unknown' || !probe) {
    return (Object.keys(words.names) as CheckName[]).map(asking);
  }
  const mine = session.kind === 'signedIn' ? session.membership : null;
  const needed = probe.show?.membersOnly ?? false;
  return [
    signedIn(session, needed),
    membership(session, mine, needed, probe.pass),
    payment(mine),
    seat(probe.pass),
    clock(probe.clockOff),
    probe.plays ? fine('codec', words.codec.ok) : bad('codec', words.codec.bad, 'unsupported'),
    reach(probe),
  ];
}

function signedIn(session: Session, needed: boolean): Check {
  if (session.kind === 'signedIn') {
    return fine('signedIn', words.signedIn.ok(session.name));
  }
  return needed
    ? bad('signedIn', words.signedIn.bad, 'no', 'sign-in')
    : fine('signedIn', words.signedIn.public, 'no');
}

function membership(session: Session, mine: MyMembership | null, needed: boolean, pass: Pass | null): Check {
  if (session.kind !== 'signedIn') {
    return unknown('membership', needed ? words.membership.anonymous : words.membership.public, 'anonymous');
  }
  if (!mine) {
    return unknown('membership', words.membership.away, 'away');
  }
  const code = mine.reason ? `${mine.state}/${mine.reason}` : mine.state;
  if (mine.active && pass?.kind === 'members-only' && pass.tier !== null) {
    return bad('membership', words.membership.tier, `${code}/tier`, 'plans');
  }
  if (mine.active || pass?.kind === 'granted') {
    return fine('membership', mine.active ? standing(mine) : words.membership.public, code);
  }
  return needed
    ? bad('membership', standing(mine), code, mine.needsCard ? undefined : 'plans')
    : fine('membership', words.membership.public, code);
}

function payment(mine: MyMembership | null): Check {
  if (mine?.needsCard) {
    return bad('payment', words.payment.bad, 'card', 'card');
  }
  return fine('payment', mine?.source === 'stripe' ? words.payment.ok : words.payment.none);
}

function seat(pass: Pass | null): Check {
  switch (pass?.kind) {
    case undefined:
      return unknown('seat', words.seat.none, 'no-show');
    case 'granted':
      return fine('seat', words.seat.ok);
    case 'device-limit':
      return bad('seat', words.seat.bad(pass.limit, pass.since), pass.kind, 'show');
    case 'members-only':
      return bad('seat', words.seat.members, pass.kind);
    case 'blocked':
      return bad('seat', words.seat.blocked, pass.kind);
    case 'full':
      return bad('seat', words.seat.full, pass.kind, 'sign-in');
    case 'over':
      return bad('seat', words.seat.over, pass.kind);
    case 'missing':
      return bad('seat', words.seat.missing, pass.kind);
    default:
      return unknown('seat', words.seat.away, 'away');
  }
}

function clock(off: number): Check {
  const code = `${off > 0 ? '+' : ''}${Math.round(off / 1_000)}s`;
  if (Math.abs(off) < CLOCK_MATTERS) {
    return fine('clock', off === 0 ? words.clock.ok : words.clock.seconds, code);
  }
  return bad('clock', words.clock.bad(Math.round(off / 60_000)), code);
}

function reach({ roundTrip, media }: Probe): Check {
  if (roundTrip === null) {
    return bad('reach', words.reach.bad, 'unreachable');
  }
  const code = `${roundTrip}ms`;
  if (media === false) {
    return bad('reach', words.reach.media, `${code}/no-media`);
  }
  return roundTrip > FAR
    ? bad('reach', words.reach.slow(roundTrip), code)
    : fine('reach', words.reach.ok(roundTrip), code);
}
