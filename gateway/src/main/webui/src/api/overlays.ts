import type { Ticket } from '../chat/room/protocol';
import { call } from './client';
import type { NewOverlay, Overlay } from './types';

const ROOT = '/api/v1/chat/overlays';

export const listOverlays = () => call<Overlay[]>('GET', ROOT);
export const addOverlay = (name: string) => call<NewOverlay>('POST', ROOT, { body: { name } });
export const revokeOverlay = (id: string) => call<void>('DELETE', `${ROOT}/${encodeURIComponent(id)}`);

/** A ticket for the room of the show that there is now. */
export const askOverlayTicket = (secret: string) =>
  call<Ticket & { show: string }>('POST', `${ROOT}/ticket`, { body: { secret } });
