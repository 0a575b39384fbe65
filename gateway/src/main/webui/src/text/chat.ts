import type { Badge, HeldReason } from '../chat/room/protocol';
import { count, justTime, longDate, short, timer } from './format';

const REACTIONS: Record<string, [one: string, many: string]> = {
  '👏': ['applause', 'applause'],
  '❤️': ['heart', 'hearts'],
  '😂': ['laugh', 'laughs'],
  '😮': ['surprise', 'surprises'],
  '🔥': ['fire', 'fires'],
  '🎉': ['cheer', 'cheers'],
};
const reaction = (emoji: string, n: number) => {
  const [one, many] = REACTIONS[emoji] ?? [emoji, emoji];
  return count(n, one, many);
};

const send = (emoji: string) => `Send ${REACTIONS[emoji]?.[1] ?? emoji}`;

/** Words of the chat. */
export const chat = {
  title: 'Chat',
  people: (n: number) => count(n, 'person here', 'people here'),
  log: 'Chat messages',
  loading: 'Opening the chat',
  someone: 'Somebody',
  empty: 'Say hello. Nobody has written yet.',
  emptyQuiet: 'Nobody has written yet.',
  earlier: 'Loading earlier messages',
  full: 'This is as far back as the page can go.',
  toNewest: 'To the newest',
  newer: (n: number) => count(n, 'new message', 'new messages'),
  lost: 'The connection to the chat is lost. It comes back by itself; what you write is sent then.',
  flooding: 'Too many of your messages were refused in a row. The chat comes back in a minute.',
  offline: 'You are offline. The chat comes back by itself; what you write is sent then.',
  pinned: {
    label: 'Pinned message',
    unpin: 'Unpin',
    fold: 'Fold the pinned message',
    unfold: 'Unfold the pinned message',
  },
  badges: { creator: 'Host', moderator: 'Moderator', member: 'Member' } satisfies Record<Badge, string>,
  replyTo: (name: string) => `Replying to ${name}`,
  gone: 'This message is gone.',
  actions: (name: string, text: string) => `${name}: ${text}. Actions`,
  sending: 'Sending',
  failed: 'Not sent.',
  notLetThrough: 'A moderator did not let it through.',
  held: {
    first: 'Waits for a moderator. Only you and they see it.',
    delay: 'Moderators read it first. It appears in a moment.',
  } satisfies Record<HeldReason, string>,
  delayed: 'Only moderators see this yet.',
  waiting: {
    title: (n: number) => `Waiting for you: ${n}`,
    approve: 'Approve',
    approveOf: (name: string) => `Approve the message of ${name}`,
    reject: 'Remove',
    rejectOf: (name: string) => `Remove the message of ${name}`,
    approved: (name: string) => `${name}'s message is there for everybody.`,
    rejected: (name: string) => `${name}'s message is removed.`,
  },
  discard: 'Discard',
  shut: {
    'membership-required': {
      title: 'This chat is for members',
      text: 'It opens here by itself as soon as you are one.',
    },
    'tier-required': {
      title: 'This chat is for another plan',
      text: 'It opens here by itself as soon as yours is the one, or one above.',
    },
    blocked: { title: "You can't take part", text: 'The creator has blocked this account.' },
    'show-over': { title: 'The room is closed', text: 'The show is over. Thank you for being here.' },
    other: { title: 'The chat is closed', text: 'There is no way in right now.' },
  },
  composer: {
    label: 'Your message',
    placeholder: 'Write a message',
    send: 'Send',
    left: (n: number) => (n < 0 ? `${count(-n, 'character', 'characters')} too many` : `${n} left`),
    emoji: 'Insert an emoji',
    emojiOf: 'Emoji',
    cancelReply: 'Do not reply',
    people: 'People to mention',
    ownEmoji: 'Emoji of this channel',
    otherEmoji: 'All others',
    slow: (ms: number) => `Slow mode: you can write again in ${timer(ms)}.`,
    fast: (ms: number) => `That was quick. You can write again in ${timer(ms)}.`,
  },
  silence: {
    connecting: 'Opening the chat',
    shut: 'The room is closed.',
    'sign-in': 'Everybody can read. Sign in to write.',
    'members-only': 'Only members can write at the moment.',
    blocked: 'The creator has blocked this account.',
    'too-new': (until: number | null) =>
      until === null
        ? 'Your account is too new to write here. You can read.'
        : `Your account is too new to write here. You can from ${longDate(new Date(until).toISOString())} on.`,
    refused: 'You can read, but not write at the moment.',
    muted: (until: number | null) =>
      until === null
        ? 'A moderator has asked you to pause. You can go on reading.'
        : `A moderator has asked you to pause until ${justTime(new Date(until).toISOString())}. You can go on reading.`,
  },
  menu: {
    of: (name: string) => `Message of ${name}`,
    reply: 'Reply',
    copy: 'Copy text',
    copied: 'Copied.',
    copyFailed: 'Your browser did not let us copy.',
    pin: 'Pin',
    unpin: 'Unpin',
    pinned: 'The message is pinned for everybody.',
    unpinned: 'No message is pinned any more.',
    remove: 'Delete',
    report: 'Report',
    purge: (name: string) => `Delete all of ${name}'s`,
    mute: (name: string) => `Pause ${name}`,
    ban: (name: string) => `Ban ${name}`,
    lengths: [10, 60, 300, 600, 3_600, 86_400],
    removed: 'The message is deleted.',
    purged: (name: string) => `All messages of ${name} are deleted.`,
    muted: (name: string, length: string) => `${name} can't write for ${length}.`,
    unmuted: (name: string) => `${name} can write again.`,
    banned: (name: string) => `${name} is banned.`,
    unban: (name: string) => `Take back the ban of ${name}`,
    unbanned: (name: string) => `${name} is banned no longer.`,
    banTitle: (name: string) => `Ban ${name}?`,
    banText:
      'They can no longer watch or chat on this channel, and what they wrote disappears. You can take it back later.',
    banConfirm: 'Ban',
  },
  keys: {
    title: 'Moderating: on a message in the chat',
    muteSeconds: 600,
    list: [
      ['↑ ↓', 'To another message'],
      ['D', 'Delete it'],
      ['M', 'Pause its author for 10 minutes'],
      ['P', 'Pin or unpin it'],
      ['Enter', 'Everything else'],
    ] as [string, string][],
  },
  report: {
    title: (name: string) => `Report a message of ${name}`,
    legend: 'What is wrong with it?',
    reasons: ['Spam or advertising', 'Insults or hate', 'Private things about somebody', 'Something else'],
    next: 'Moderators see the message and your reason, and decide. Nobody else learns that you reported it.',
    send: 'Report',
    sent: 'Reported, thank you. A moderator looks at it.',
  },
  reactions: {
    title: 'React to the show',
    send,
    sendSo: (emoji: string, count: number) =>
      count > 0 ? `${send(emoji)}, ${short(count)} so far` : send(emoji),
    short,
    summary: (grown: [string, number][]) =>
      `${grown.map(([emoji, n]) => reaction(emoji, n)).join(', ')} in 10 seconds`,
  },
  announce: (name: string, text: string) => `${name}: ${text}`,
  announceMany: (n: number) => `${count(n, 'new message', 'new messages')} in the chat`,
};
