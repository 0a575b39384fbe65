import { call } from './client';
import type {
  MailState,
  MyNotices,
  NoticeKind,
  NoticeOff,
  NoticePreview,
  NoticeWish,
  NoticeWording,
  PushState,
} from './types';

const ROOT = '/api/v1/notices';
const MINE = `${ROOT}/mine`;
const wordingPath = (kind: NoticeKind) => `${ROOT}/wordings/${kind}`;

/** Where this browser's clock is and how its owner writes dates. */
export const here = () => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  language: navigator.language || 'en',
});

export const getMyNotices = () => call<MyNotices>('GET', MINE);
export const setMyNotices = (wish: NoticeWish) => call<MyNotices>('PUT', MINE, { body: wish });
/** Sends a link there; mail goes there once it was opened. */
export const setMailAddress = (address: string) =>
  call<MailState>('PUT', `${MINE}/address`, { body: { address, ...here() } });
export const forgetMailAddress = () => call<void>('DELETE', `${MINE}/address`);
export const addBrowser = (subscription: PushSubscriptionJSON, name: string) =>
  call<PushState>('POST', `${MINE}/browsers`, {
    body: { endpoint: subscription.endpoint, keys: subscription.keys, name, ...here() },
  });
export const removeBrowser = (id: string) =>
  call<PushState>('DELETE', `${MINE}/browsers/${encodeURIComponent(id)}`);

/** The secrets of links in mails go in a body: addresses get into logs. */
export const confirmAddress = (secret: string) => call<void>('POST', `${ROOT}/confirm`, { body: { secret } });
export const stopMail = (secret: string) => call<NoticeOff>('POST', `${ROOT}/off`, { body: { secret } });
export const restartMail = (secret: string) =>
  call<NoticeOff>('POST', `${ROOT}/off/undo`, { body: { secret } });

export const listWordings = () => call<{ items: NoticeWording[] }>('GET', `${ROOT}/wordings`);
export const setWording = (kind: NoticeKind, words: { subject: string; text: string }) =>
  call<NoticeWording>('PUT', wordingPath(kind), { body: words });
export const resetWording = (kind: NoticeKind) => call<NoticeWording>('DELETE', wordingPath(kind));
export const previewWording = (words: { subject: string; text: string }) =>
  call<NoticePreview>('POST', `${ROOT}/wordings/preview`, { body: words });
export const testWording = (kind: NoticeKind) => call<void>('POST', `${wordingPath(kind)}/test`);
