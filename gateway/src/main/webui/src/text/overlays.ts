import { justDay } from './format';

/** Words of the studio for overlays. */
export const overlays = {
  title: 'Overlays for OBS',
  intro:
    'Show the chat, the reactions, the question that you answer or the poll that is open in your picture. Each overlay has an address of its own; whoever has it can read along, also when a show is for members, and nothing else.',
  none: 'No overlays yet. Make one for each scene or computer, so that you can take back just that one.',
  name: 'Name',
  nameHint: 'For you, to know later which one it is.',
  nameExample: 'Streaming laptop',
  create: 'Make an overlay',
  list: 'Overlays',
  since: (at: string) => `Made on ${justDay(at)}`,
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke ${name}`,
  revokeTitle: (name: string) => `Revoke ${name}?`,
  revokeText: 'It goes dark within seconds wherever it is shown, and its address never works again.',
  revoked: (name: string) => `${name} is revoked.`,
  issued: 'New overlay',
  once: 'Copy the addresses now.',
  onceWhy: 'They hold a secret that is not shown again.',
  chat: 'Chat',
  reactions: 'Reactions',
  question: 'Question',
  poll: 'Poll',
  done: 'I have copied them',
  how: [
    'In OBS, under Sources, choose + and then Browser.',
    'Paste the address. Width and height: those of your canvas, 1920 × 1080 or, for upright shows, 1080 × 1920.',
    'Place it above your camera. Its background is see-through, and it follows from show to show by itself.',
  ],
};
