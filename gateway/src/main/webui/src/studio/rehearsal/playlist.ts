/** The playlist of one rendition that a master playlist names first, or null when it is none. */
export function renditionIn(playlist: string): string | null {
  const lines = playlist.split(/\r?\n/);
  const named = lines.findIndex((line) => line.startsWith('#EXT-X-STREAM-INF'));
  return named < 0
    ? null
    : (lines.slice(named + 1).find((line) => line !== '' && !line.startsWith('#')) ?? null);
}

/** The newest part or segment that a playlist names, or null when there is none. */
export function newestIn(playlist: string): string | null {
  if (!playlist.startsWith('#EXTM3U')) {
    return null;
  }
  let newest: string | null = null;
  for (const line of playlist.split(/\r?\n/)) {
    const part = /^#EXT-X-PART:.*URI="([^"]+)"/.exec(line)?.[1];
    newest = part ?? (line === '' || line.startsWith('#') ? newest : line);
  }
  return newest;
}
