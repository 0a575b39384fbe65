import type { Answer } from './answer.ts';
import { at, MINUTE } from './mockData.ts';

const SERVICES = ['membership-service', 'stream-service', 'chat-service', 'vod-service'];
const ANA = { id: 'creator', name: 'Ana Baker' };
const MONA = { id: 'mona', name: 'Mona' };
const KINDS: [kind: string, what: string][] = [
  ['updateStream', 'Change a show'],
  ['deleteClip', 'Delete a clip'],
  ['giveMembership', 'Give a complimentary membership'],
  ['createKey', 'Make a key of the channel'],
];

/** An erasure that is half over: the longer ago it began, the more of it is done. */
export function mockErasure(): Answer {
  const parts = SERVICES.map((service, n) => ({ service, erasedAt: n < 2 ? at(0) : null }));
  return [202, { id: 'e1', askedAt: at(-MINUTE), parts, erasedAt: null }];
}

/** What was changed in the last days. */
export function mockDeeds(query: URLSearchParams): Answer {
  const items = Array.from({ length: 14 }, (_, n) => {
    const [kind, what] = KINDS[n % KINDS.length] ?? ['', ''];
    return {
      id: `d${n}`,
      at: at(-n * 173 * MINUTE),
      service: 'stream-service',
      kind,
      what,
      actor: kind === 'deleteClip' ? MONA : ANA,
      about: { id: `01890f${n}` },
      title: kind === 'updateStream' || kind === 'deleteClip' ? 'Sourdough, step by step' : null,
      person: kind === 'giveMembership' ? 'Tomasz' : null,
    };
  }).filter((deed) => [null, '', deed.kind].includes(query.get('kind')));
  const kinds = KINDS.map(([id, name]) => ({ id, name }));
  return [200, { items, next: 'older', actors: [ANA, MONA, { id: 'erased', name: '' }], kinds }];
}
