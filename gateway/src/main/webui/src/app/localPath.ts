/** A path of this site, or the channel page: an address that was given from outside leads nowhere else. */
export function localPath(path: string | null): string {
  return path && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,499}$/.test(path) ? path : '/';
}
