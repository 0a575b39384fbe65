import type { Ban, IngestAlarm, NewBan } from '../src/api/types.ts';
import type { Answer } from './answer.ts';
import { at, MINUTE } from './mockData.ts';

const banned: Ban[] = [
  {
    id: 'ban-1',
    address: '198.51.100.0/24',
    reason: 'Tried keys all night',
    createdAt: at(-3 * 24 * 60 * MINUTE),
    createdBy: 'Carla Creator',
    lastTriedAt: at(-4 * MINUTE),
  },
  {
    id: 'ban-2',
    address: '2001:db8:1:2::/64',
    reason: '',
    createdAt: at(-40 * 24 * 60 * MINUTE),
    createdBy: 'Carla Creator',
    lastTriedAt: null,
  },
];

/** Somebody tries keys, and a whole network knocks. */
export const mockAlarms = (): IngestAlarm[] => {
  const lastAt = new Date().toISOString();
  const all: IngestAlarm[] = [
    { kind: 'wrong-keys', address: '203.0.113.7', times: 12, lastAt, bannable: true },
    { kind: 'pressing', address: '2001:db8:85a3:8d3::/64', times: 240, lastAt, bannable: true },
  ];
  return all.filter(({ address }) => !banned.some((ban) => ban.address === address));
};

/** Lists, makes and lifts bans; an address of a private network needs a second yes. */
export function bans(method: string | undefined, id: string | undefined, body: NewBan): Answer {
  if (method === 'GET') {
    return [200, { items: banned }];
  }
  if (method === 'DELETE') {
    banned.splice(
      banned.findIndex((ban) => ban.id === id),
      1,
    );
    return [204];
  }
  if (body.address.startsWith('192.168.') && !body.anyway) {
    const detail = 'This is an address of a private network: it may stand for everybody who sends to you.';
    return [409, { id: 'ban-private-address', status: 409, detail }];
  }
  const made = {
    id: `ban-${Date.now()}`,
    address: body.address,
    reason: body.reason ?? '',
    createdAt: new Date().toISOString(),
    createdBy: 'Carla Creator',
    lastTriedAt: null,
  };
  banned.unshift(made);
  return [201, made];
}
