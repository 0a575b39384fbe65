import type { components } from './schema';

type Schemas = components['schemas'];

/** The names the app uses for what the services publish; the only file that knows the generated ones. */
export type Show = Schemas['StreamView'];
export type ShowStatus = Schemas['StreamStatus'];
export type NewShow = Schemas['NewStream'];
export type ShowChange = Schemas['StreamChange'];
export type KeyInfo = Schemas['KeyView'];
export type IssuedKey = Schemas['IssuedKey'];
export type PlaybackGrant = Schemas['PlaybackGrant'];
export type Audience = Schemas['Audience'];
export type Me = Schemas['Me'];
export type Member = Schemas['Member'];
export type Violation = Schemas['Violation'];

/** One page of a list; `next` asks for the following one. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
