import { addBrowser, removeBrowser } from '../api/notices';
import type { PushState } from '../api/types';
import { browserName } from './browserName';

/** Whether this browser can be told: now, after it was put on the home screen (iOS), not at all, or not any more. */
export type PushSupport = 'yes' | 'home-screen' | 'no' | 'denied';

/** Small, and next to every page; it caches nothing (public/notices.js). */
const WORKER = '/notices.js';
const REMEMBERED = 'frontrow-push';

export function pushSupport(): PushSupport {
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
    return Notification.permission === 'denied' ? 'denied' : 'yes';
  }
  // iOS and iPadOS offer it to apps on the home screen only, whichever browser it is.
  const apple = /iPhone|iPad|iPod/.test(navigator.userAgent) || isTabletThatSaysMac();
  return apple ? 'home-screen' : 'no';
}

const isTabletThatSaysMac = () => /Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;

/** Asks for permission, so call it only when somebody has pressed for it. Null: they said no. */
export async function subscribe(key: string): Promise<PushState | null> {
  if ((await Notification.requestPermission()) !== 'granted') {
    return null;
  }
  const worker = await navigator.serviceWorker.register(WORKER, { scope: '/', updateViaCache: 'none' });
  const before = await worker.pushManager.getSubscription();
  if (before && !sameKey(before, key)) {
    // Of another installation at this address, or before its key was changed.
    await before.unsubscribe();
  }
  const now = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
  const state = await addBrowser(now.toJSON(), browserName(navigator.userAgent));
  localStorage.setItem(REMEMBERED, state.browsers[0]?.id ?? '');
  return state;
}

/** The one of these that is this browser, as far as it remembers. */
export function thisBrowser(state: PushState): string | null {
  const id = localStorage.getItem(REMEMBERED);
  return state.browsers.some((browser) => browser.id === id) ? id : null;
}

/** Not told there any more; when it is this browser, its push service forgets it, too. */
export async function unsubscribe(id: string): Promise<PushState> {
  if (localStorage.getItem(REMEMBERED) === id) {
    localStorage.removeItem(REMEMBERED);
    const worker = await navigator.serviceWorker.getRegistration('/');
    await (await worker?.pushManager.getSubscription())?.unsubscribe();
  }
  return removeBrowser(id);
}

function sameKey(subscription: PushSubscription, key: string): boolean {
  const used = subscription.options.applicationServerKey;
  return used !== null && new Uint8Array(used).join() === bytes(key).join();
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
