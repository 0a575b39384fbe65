import { call } from './client';
import type { Ban, IngestAlarm, NewBan } from './types';

/** Addresses from which nobody may send, the newest first. */
export const listBans = () => call<{ items: Ban[] }>('GET', '/api/v1/bans');

/** Bans an address or a range; refuses one's own and private ones unless `anyway`. */
export const ban = (body: NewBan) => call<Ban>('POST', '/api/v1/bans', { body });

export const liftBan = (id: string) => call<void>('DELETE', `/api/v1/bans/${encodeURIComponent(id)}`);

/** Who tries keys or takes places now, and is not banned. */
export const listAlarms = () => call<{ items: IngestAlarm[] }>('GET', '/api/v1/ingest/alarms');
