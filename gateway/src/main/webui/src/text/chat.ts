import type { Badge } from '../chat/room/protocol';
import { count, justTime, longDate, timer } from './format';

/** Words of the chat. */
export const chat = {
  title: 'Chat',
  people: (n: number) => count(n, 'person here', 'people here'),
  log: 'Chat messages',
  loading: 'Opening the chat',
  empty: 'Say hello. Nobody has written yet.',
  emptyQuiet: 'Nobody has written yet.',
  toNewest: 'To the newest',
  newer: (n: number) => count(n, 'new message', 'new messages'),
  lost: 'The connection to the chat is lost. It comes back by itself; what you write is sent then.',
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
  discard: 'Discard',
  shut: {
    'membership-required': {
      title: 'This chat is for members',
      text: 'It opens here by itself as soon as you are one.',
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
    purge: (name: string) => `Delete all of ${name}'s`,
    mute: (name: string) => `Pause ${name}`,
    ban: (name: string) => `Ban ${name}`,
    lengths: [10, 60, 300, 600, 3_600, 86_400],
    removed: 'The message is deleted.',
    purged: (name: string) => `All messages of ${name} are deleted.`,
    muted: (name: string, length: string) => `${name} can't write for ${length}.`,
    unmuted: (name: string) => `${name} can write again.`,
    banned: (name: string) => `${name} is banned.`,
    unbanned: (name: string) => `${name} is banned no longer.`,
    banTitle: (name: string) => `Ban ${name}?`,
    banText:
      'They can no longer watch or chat on this channel, and what they wrote disappears. You can take it back later.',
    banConfirm: 'Ban',
  },
  announce: (name: string, text: string) => `${name}: ${text}`,
  announceMany: (n: number) => `${count(n, 'new message', 'new messages')} in the chat`,
};
