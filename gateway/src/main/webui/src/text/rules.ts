import { OPEN, type Settings } from '../chat/room/protocol';
import { lengthInWords } from './format';

/** Words about what a room allows. */
export const rules = {
  open: 'Room settings',
  intro: 'For everybody but moderators, at once.',
  fields: {
    slowSeconds: { label: 'Slow mode', hint: 'Between messages' },
    membersOnly: { label: 'Members only', hint: 'Everybody else can read' },
    emojiOnly: { label: 'Emoji only', hint: 'No letters, no links' },
    links: { label: 'Links', hint: 'Who may send them' },
    minAccountMinutes: { label: 'Account age', hint: 'Since first seen' },
    delaySeconds: { label: 'Delay', hint: 'Moderators read first' },
    holdFirst: { label: 'Hold first messages', hint: 'Newcomers wait for a moderator' },
  } satisfies Record<keyof Settings, { label: string; hint: string }>,
  more: 'Queue, log, words and people',
  off: 'Off',
  length: (seconds: number) => (seconds === 0 ? rules.off : lengthInWords(seconds)),
  age: (minutes: number) => (minutes === 0 ? 'Any' : lengthInWords(minutes * 60)),
  links: { all: 'Everybody', members: 'Members', none: 'Nobody' } satisfies Record<Settings['links'], string>,
  changed: (label: string, value: string) => `${label}: ${value}.`,
  on: 'on',
  switchedOff: 'off',
};

const linkRules: Record<Settings['links'], string | false> = {
  all: false,
  members: 'Links are for members.',
  none: 'No links.',
};

/** What holds in the room, as whoever writes there reads it; what binds nobody but others is told to moderators only. */
export function rulesInWords(settings: Settings, moderator: boolean): string[] {
  const { slowSeconds, membersOnly, emojiOnly, links, minAccountMinutes, delaySeconds, holdFirst } = settings;
  return [
    slowSeconds > 0 && `Slow mode: one message every ${lengthInWords(slowSeconds)}.`,
    membersOnly && 'Only members can write.',
    emojiOnly && 'Only emoji.',
    linkRules[links],
    moderator &&
      minAccountMinutes > 0 &&
      `Accounts younger than ${lengthInWords(minAccountMinutes * 60)} wait.`,
    delaySeconds > 0 && `Messages appear ${lengthInWords(delaySeconds)} later.`,
    holdFirst && 'First messages wait for a moderator.',
  ].filter((rule) => typeof rule === 'string');
}

/** "Slow mode: 10 seconds." */
export function changeInWords(change: Partial<Settings>): string {
  return Object.entries(change)
    .map(([field, value]) =>
      rules.changed(
        rules.fields[field as keyof Settings].label,
        valueInWords(field as keyof Settings, value),
      ),
    )
    .join(' ');
}

/** What is otherwise than it was; nobody had said anything where there is no before. */
export function changesInWords(before: Settings | null, after: Settings | null): string {
  const from = before ?? OPEN;
  const to = after ?? OPEN;
  const fields = (Object.keys(rules.fields) as (keyof Settings)[]).filter(
    (field) => from[field] !== to[field],
  );
  return fields
    .map(
      (field) => `${rules.fields[field].label.toLowerCase()} ${valueInWords(field, to[field]).toLowerCase()}`,
    )
    .join(', ');
}

function valueInWords(field: keyof Settings, value: Settings[keyof Settings]): string {
  if (typeof value === 'boolean') {
    return value ? rules.on : rules.switchedOff;
  }
  if (typeof value === 'string') {
    return rules.links[value];
  }
  return field === 'minAccountMinutes' ? rules.age(value) : rules.length(value);
}
