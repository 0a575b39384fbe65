import { call } from './client';
import type { Member, Page } from './types';

const ROOT = '/api/v1/members';

export function listMembers(query: string, cursor?: string) {
  const search = new URLSearchParams({ limit: '50' });
  if (query) {
    search.set('query', query);
  }
  if (cursor) {
    search.set('cursor', cursor);
  }
  return call<Page<Member>>('GET', `${ROOT}?${search}`);
}

export const giveMembership = (person: string) =>
  call<Member>('PUT', `${ROOT}/${encodeURIComponent(person)}`, { body: {} });

export const takeMembership = (person: string) =>
  call<Member>('DELETE', `${ROOT}/${encodeURIComponent(person)}`);
