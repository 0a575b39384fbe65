import type { BlockedWords, Deed, PersonCard, Waiting } from '../src/api/moderation.ts';
import type { Answer } from './answer.ts';
import { at, MINUTE } from './mockData.ts';

const bob = { id: 'bob', name: 'Bob Tanner' };
const nina = { id: 'nina', name: 'Nina New' };
const mona = { id: 'mona', name: 'Mona Reyes' };
const message = (id: string, author: { id: string; name: string }, text: string, minutes: number) => ({
  id,
  at: at(-minutes * MINUTE),
  author: { ...author, badges: [] },
  text,
});

let waiting: Waiting[] = [
  {
    show: 'live',
    message: message('w1', nina, 'Hello all, this is my first time here. What is a levain?', 3),
    held: true,
    reports: [],
  },
  {
    show: 'live',
    message: message('w2', bob, 'Buy followers at https://cheap.example, best price', 2),
    held: false,
    reports: [
      { by: { id: 'alice', name: 'Alice Moreau' }, reason: 'Spam or advertising', at: at(-MINUTE) },
      { by: { id: 'dana', name: 'Dana Lindqvist' }, reason: null, at: at(-MINUTE) },
    ],
  },
];

const open = {
  slowSeconds: 0,
  membersOnly: false,
  emojiOnly: false,
  links: 'all' as const,
  minAccountMinutes: 0,
  delaySeconds: 0,
  holdFirst: false,
};
const deed = (id: number, part: Partial<Deed>): Deed => ({
  id,
  at: at(-id * 7 * MINUTE),
  show: 'live',
  kind: 'delete',
  actor: mona,
  person: bob,
  message: null,
  reason: null,
  until: null,
  before: null,
  after: null,
  undoneAt: null,
  ...part,
});
const deeds = [
  deed(1, { kind: 'mute', until: at(8 * MINUTE) }),
  deed(2, { kind: 'mute', actor: null, until: at(-13 * MINUTE), reason: 'flood' }),
  deed(3, {
    kind: 'settings',
    person: null,
    before: open,
    after: { ...open, slowSeconds: 10, links: 'none' },
  }),
  deed(4, { kind: 'ban', person: { id: 'spam', name: 'Spam Bot' }, undoneAt: at(-20 * MINUTE) }),
  deed(5, {}),
];

let words: BlockedWords = { version: 3, words: ['spam*', 'cheap followers', 'crypto'] };
let moderators = [{ person: 'mona', name: 'Mona Reyes', addedAt: at(-30 * 24 * 60 * MINUTE) }];

const card = (id: string): PersonCard => ({
  id,
  name: id === 'bob' ? 'Bob Tanner' : 'Nina New',
  firstSeen: at(-40 * 24 * 60 * MINUTE),
  creator: false,
  moderator: false,
  banned: false,
  messages: 128,
  deleted: 3,
  mutes: 2,
  bans: 0,
  reports: 1,
  newest: [
    message('n1', bob, '+1 for folding', 4),
    message('n2', bob, 'First time here, hello from Oslo', 9),
  ],
  note: { text: 'Was asked twice to leave out the links.', by: mona, at: at(-3 * 24 * 60 * MINUTE) },
});

/** What waits, what was done, words and people, for `/chat/…` and `/moderators`. */
export function mockModeration(method: string | undefined, path: string, body: object): Answer {
  const [root, kind, id] = path.split('/').slice(1);
  if (root === 'moderators') {
    moderators = moderators.filter(({ person }) => person !== kind);
    if (method === 'PUT' && kind) {
      const { name } = body as { name: string };
      moderators.push({ person: kind, name, addedAt: at(0) });
    }
    return [200, method === 'GET' ? moderators : moderators.at(-1)];
  }
  switch (kind) {
    case 'queue':
      waiting = method === 'DELETE' ? waiting.filter((one) => one.message.id !== id) : waiting;
      return [200, { items: waiting }];
    case 'log': {
      const one = deeds.find((each) => String(each.id) === id);
      Object.assign(one ?? {}, { undoneAt: at(0) });
      return [200, one ?? { items: deeds, next: null }];
    }
    case 'people':
      return [200, card(id ?? '')];
    default:
      words = method === 'PUT' ? { ...(body as BlockedWords), version: words.version + 1 } : words;
      return [200, words];
  }
}
