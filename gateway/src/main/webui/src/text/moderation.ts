import type { Deed, DeedKind, Named, PersonCard } from '../api/moderation';
import { count, justDay, justTime, shortDate } from './format';
import { changesInWords } from './rules';

const nameOf = (named: Named | null, nobody: string) => (named ? named.name || 'Somebody' : nobody);

const deeds: Record<DeedKind, (deed: Deed, whom: string) => string> = {
  delete: (_, whom) => `deleted a message of ${whom}`,
  approve: (_, whom) => `approved a message of ${whom}`,
  purge: (_, whom) => `deleted all that ${whom} had written`,
  mute: ({ until }, whom) => `paused ${whom}${until ? ` until ${justTime(until)}` : ''}`,
  unmute: (_, whom) => `let ${whom} write again`,
  ban: (_, whom) => `banned ${whom}`,
  unban: (_, whom) => `took back the ban of ${whom}`,
  settings: ({ before, after }) => `changed the room: ${changesInWords(before, after)}`,
  pin: () => 'pinned a message',
  unpin: () => 'took the pinned message down',
};

/** What the service itself gives as a reason. */
const reasons: Record<string, string> = {
  undo: 'Taken back in this log.',
  flood: 'Went on though five messages in a row were refused.',
};

/** Words of the moderation page and of the card of a person. */
export const moderation = {
  title: 'Moderation',
  intro: 'What waits for you, what was done, and who keeps order with you.',
  sections: 'Moderation',
  stranger: {
    title: 'This page is for moderators',
    text: (name: string) => `You're signed in as ${name}. The creator decides who moderates here.`,
    back: 'Back to the channel',
  },
  waiting: {
    tab: (n: number) => (n > 0 ? `Waiting (${n})` : 'Waiting'),
    empty: 'Nothing waits.',
    emptyText:
      'Messages come here when viewers report them, or when a room holds first messages: switch that on in the settings of its chat.',
    held: 'First message of this person',
    reports: (n: number) => `Reported by ${count(n, 'person', 'people')}`,
    report: (name: string, reason: string | null) => (reason ? `${name}: ${reason}` : name),
    approve: 'Approve',
    remove: 'Delete',
    dismiss: 'Nothing wrong',
    dismissed: 'The report is done with.',
    of: (action: string, name: string) => `${action}: message of ${name}`,
    room: 'To the room',
    most: 'These are the 200 oldest. More show as you go on.',
  },
  log: {
    tab: 'Log',
    empty: 'Nothing was done yet.',
    emptyText:
      'Whatever moderators do in a chat stands here, with who did it. Pauses, bans and settings can be taken back.',
    itself: 'The chat itself',
    sentence: (deed: Deed) =>
      `${nameOf(deed.actor, moderation.log.itself)} ${(deeds[deed.kind] ?? (() => deed.kind))(deed, nameOf(deed.person, 'somebody'))}.`,
    reason: (reason: string) => reasons[reason] ?? `Reason: ${reason}`,
    at: shortDate,
    undo: 'Take back',
    undoOf: (sentence: string) => `Take back: ${sentence}`,
    undone: (at: string) => `Taken back ${shortDate(at)}`,
    done: 'It is taken back.',
    more: 'Show more',
  },
  words: {
    tab: 'Words',
    title: 'Blocked words',
    intro:
      'A message with one of them is refused, in whatever spelling. One a line; a star stands for any letters at the beginning or end: “spam*”.',
    label: 'Words, one a line',
    count: (n: number) => count(n, 'word', 'words'),
    save: 'Save words',
    saved: 'The words are blocked in all rooms now.',
    most: 1_000,
    tooMany: 'At most 1,000 words.',
    tooLong: (word: string) => `“${word}” is longer than 50 characters.`,
    star: (word: string) => `In “${word}” a star stands elsewhere than at an end.`,
    meanwhile:
      'Somebody else has changed the list meanwhile. Theirs is loaded below yours; look and save again.',
  },
  moderators: {
    tab: 'Moderators',
    title: 'Moderators',
    intro: 'They approve, delete, pause and ban in every chat, at once. Money and shows stay yours.',
    none: 'Nobody moderates with you yet. Look for somebody below and let them.',
    since: (day: string) => `Since ${justDay(day)}`,
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    removed: (name: string) => `${name} moderates no longer.`,
    add: 'Make moderator',
    addOf: (name: string) => `Make ${name} a moderator`,
    added: (name: string) => `${name} moderates from now on.`,
    is: 'Moderates',
    find: 'Find somebody',
  },
  person: {
    open: (name: string) => `About ${name}`,
    since: (day: string) => `First here ${justDay(day)}`,
    moderator: 'Moderator',
    banned: 'Banned',
    figures: ({ messages, deleted, mutes, bans, reports }: PersonCard): [string, number][] => [
      ['Messages', messages],
      ['Deleted', deleted],
      ['Pauses', mutes],
      ['Bans', bans],
      ['Reported', reports],
    ],
    newest: 'Newest messages',
    silent: 'Nothing of theirs is there.',
    note: 'Private note',
    noteHint: 'Only moderators read it.',
    noteBy: ({ by, at }: { by: Named; at: string }) => `${nameOf(by, '')}, ${justDay(at)}`,
    save: 'Save note',
    saved: 'The note is saved.',
    unknown: 'They have not been in a chat here yet.',
    pause: 'Pause for',
  },
};
