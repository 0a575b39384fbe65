import { call } from './client';
import { showPath } from './shows';
import type { CreatedPlayLink, PlayLink } from './types';

/** My links to a show, for players that keep no cookies. */
export function linksOf(show: string) {
  const root = `${showPath(show)}/links`;
  return {
    list: () => call<{ items: PlayLink[] }>('GET', root),
    create: () => call<CreatedPlayLink>('POST', root),
    stop: (link: string) => call<void>('DELETE', `${root}/${encodeURIComponent(link)}`),
  };
}
