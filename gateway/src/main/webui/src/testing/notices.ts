import type { MyNotices, NoticeWish } from '../api/types';

export const aWish = (change: Partial<NoticeWish> = {}): NoticeWish => ({
  soon: true,
  live: true,
  everyShow: false,
  answers: true,
  mail: true,
  quiet: null,
  timeZone: 'Europe/Berlin',
  language: 'en-GB',
  ...change,
});

/** Of somebody who has not said anything. */
export const noNotices = (change: Partial<MyNotices> = {}): MyNotices => ({
  wish: null,
  mail: { available: true, address: null, pending: null },
  push: { key: 'BAECAw', browsers: [] },
  ...change,
});

/** A browser that lets pages notify, as far as jsdom lacks it; what became of it. */
export function fakePush(permission: NotificationPermission = 'granted') {
  const told = { asked: 0, registered: [] as unknown[], unsubscribed: 0 };
  const subscription = {
    options: { applicationServerKey: null },
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: async () => {
      told.unsubscribed += 1;
    },
  };
  const pushManager = { getSubscription: async () => subscription, subscribe: async () => subscription };
  const worker = { pushManager };
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: {
      register: async (...what: unknown[]) => {
        told.registered.push(what);
        return worker;
      },
      getRegistration: async () => worker,
    },
  });
  Object.assign(window, {
    PushManager: class {},
    Notification: {
      permission: 'default',
      requestPermission: async () => {
        told.asked += 1;
        return permission;
      },
    },
  });
  return told;
}
