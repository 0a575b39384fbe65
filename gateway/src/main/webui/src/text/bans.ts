import type { Ban, IngestAlarm } from '../api/types';
import { ago, count, justDay } from './format';

const alarms: Record<IngestAlarm['kind'], (alarm: IngestAlarm) => string> = {
  'wrong-keys': ({ address, times, bannable }) =>
    bannable
      ? `${count(times, 'wrong key', 'wrong keys')} from ${address} within a minute: ban this address? Nobody gets in without a right key, and your show is not disturbed.`
      : `${count(times, 'wrong key', 'wrong keys')} from this machine itself within a minute. If no encoder here has an old key, all encoders reach us through one address, and we cannot tell whose they are.`,
  pressing: ({ address, times, bannable }) =>
    bannable
      ? `${address} was turned away ${count(times, 'time', 'times')} within a minute: ban this address? It takes nobody’s place, and your show is not disturbed.`
      : `This machine itself was turned away ${count(times, 'time', 'times')} within a minute. If no encoder here tries again and again, all encoders reach us through one address, and we cannot tell whose they are.`,
  full: ({ times }) =>
    `${count(times, 'connection was', 'connections were')} turned away within a minute, because strangers take all places. Encoders that sent here before still get in; a new one may have to try again.`,
};

/** Words about addresses from which nobody may send, and about who presses on the door. */
export const bans = {
  title: 'Banned addresses',
  intro: 'Nobody can send from these, whatever key they have. Watching is not affected.',
  none: 'No address is banned.',
  type: 'Ban an address',
  /** Undefined for what a newer service tells and this page does not know. */
  alarm: (alarm: IngestAlarm): string | undefined => alarms[alarm.kind]?.(alarm),
  alarms: 'At the door',
  ban: 'Ban address',
  banLabel: (address: string) => `Ban ${address}`,
  dialog: (address: string) => (address ? `Ban ${address}?` : 'Ban an address'),
  text: 'Nobody can send from there any more. Whoever does now is thrown out within seconds. You can take it back at any time under Stream keys.',
  address: 'Address',
  addressHint: 'One address, or a range such as 203.0.113.0/24',
  reason: 'Reason',
  reasonHint: 'For your own memory; nobody else sees it',
  confirm: 'Ban',
  anyway: 'Ban anyway',
  done: (address: string) => `${address} is banned.`,
  lift: 'Take back',
  liftLabel: (address: string) => `Take back the ban of ${address}`,
  lifted: (address: string) => `${address} may send again.`,
  history: ({ createdAt, createdBy, lastTriedAt }: Ban, now: number) =>
    [
      `Banned ${justDay(createdAt)}${createdBy && ` by ${createdBy}`}`,
      lastTriedAt ? `tried to send ${ago(lastTriedAt, now)}` : 'has not tried since',
    ].join(', '),
};
