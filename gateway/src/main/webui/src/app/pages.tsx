import { type ComponentType, lazy } from 'react';

/** A page in a chunk of its own. */
interface PageCode<P> {
  later: ComponentType<P>;
  loaded: ComponentType<P> | null;
  preload(): Promise<void>;
}

function pageCode<P>(load: () => Promise<{ default: ComponentType<P> }>): PageCode<P> {
  const code: PageCode<P> = {
    later: lazy(load) as unknown as ComponentType<P>,
    loaded: null,
    async preload() {
      code.loaded = (await load()).default;
    },
  };
  return code;
}

const channel = pageCode(() => import('../channel/ChannelPage'));
const watch = pageCode(() => import('../watch/WatchPage'));
const overlay = pageCode(() => import('../overlay/OverlayPage'));
const studio = pageCode(() => import('../studio/Studio'));

/*
 * Code that is here already is rendered at once: what comes after a fallback, React holds back for 300 ms, which would
 * be a quarter of the time until the first picture.
 */
export function ChannelPage() {
  const Page = channel.loaded ?? channel.later;
  return <Page />;
}

export function WatchPage({ id }: { id: string }) {
  const Page = watch.loaded ?? watch.later;
  return <Page id={id} />;
}

export function Studio() {
  const Page = studio.loaded ?? studio.later;
  return <Page />;
}

/** Pages that nobody is in a hurry for. */
export const AccountPage = lazy(() => import('../account/AccountPage'));
export const ReturnPage = lazy(() => import('../account/ReturnPage'));
export const GuestPage = lazy(() => import('../account/GuestPage'));
export const ReplaysPage = lazy(() => import('../replays/ReplaysPage'));
export const ClipPage = lazy(() => import('../watch/WatchPage').then(({ clipPage }) => clipPage()));
export const ConfirmPage = lazy(() => import('../notices/ConfirmPage'));
export const OffPage = lazy(() => import('../notices/OffPage'));
export const HelpPage = lazy(() => import('../help/HelpPage'));

/** What OBS shows; never with anything around it. */
export function OverlayPage({ kind }: { kind: string }) {
  const Page = overlay.loaded ?? overlay.later;
  return <Page kind={kind} />;
}

/** Brings the code of the page at this path. */
export async function preloadPage(path: string): Promise<void> {
  if (path === '/') {
    await channel.preload();
  } else if (path.startsWith('/s/')) {
    await watch.preload();
  } else if (path.startsWith('/studio')) {
    await studio.preload();
  } else if (path.startsWith('/overlay/')) {
    await overlay.preload();
  }
}
