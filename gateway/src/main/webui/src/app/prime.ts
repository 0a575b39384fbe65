import { prefetch } from '../api/client';
import { listPath, playbackPath, programme, showPath } from '../api/shows';
import { seat } from '../watch/seat';

/**
 * Starts everything a page will want at the same time as the app itself: page opened to first picture is then one round
 * trip for code and one for media, not five in a row.
 */
export function prime(path: string): void {
  if (path.startsWith('/overlay/')) {
    void import('../overlay/OverlayPage');
    return;
  }
  prefetch('GET', '/api/v1/me');
  prefetch('GET', '/api/v1/channel');
  const id = /^\/s\/([^/]+)\/?$/.exec(path)?.[1];
  if (id) {
    const show = decodeURIComponent(id);
    prefetch('GET', showPath(show));
    prefetch('POST', playbackPath(show), { sid: seat.of(show) });
    void import('../watch/WatchPage');
    void import('../watch/player/livePlayer');
  } else if (path === '/') {
    prefetch('GET', listPath(programme));
    void import('../channel/ChannelPage');
  } else if (path.startsWith('/studio')) {
    void import('../studio/Studio');
  }
}
