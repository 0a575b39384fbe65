import { call } from './client';
import type { Erasure } from './types';

const path = (person: string) => `/api/v1/people/${encodeURIComponent(person)}`;

/** Everything that there is about a person, as a file. */
export const dataPath = (person: string) => `${path(person)}/data`;
/** Begins to erase everything about a person, in all services. They are signed out by it. */
export const erasePerson = (person: string) => call<Erasure>('POST', `${path(person)}/erasure`);
/** How far that is. Whoever has the id may ask. */
export const getErasure = (id: string) => call<Erasure>('GET', `/api/v1/erasures/${id}`);
