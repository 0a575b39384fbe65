const PARTS = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/;

/** The place in a recording (s) that an address names: "90", "1m30s", "1h2m3s"; null for anything else. */
export function momentOf(text: string | null): number | null {
  const found = text ? PARTS.exec(text) : null;
  if (!found) {
    return null;
  }
  const [h = 0, m = 0, s = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return (h * 60 + m) * 60 + s;
}

/** The wall clock (epoch ms) of the picture that an address names, as in `?t=2026-11-28T19:30:30Z`; null for anything else. */
export const dateIn = (search: string): number | null => dateOf(search, 't');

/** The same under another name. */
export function dateOf(search: string, name: string): number | null {
  const text = new URLSearchParams(search).get(name) ?? '';
  const date = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : date;
}

/** The shortest way to write it: "1h2m3s", "1m30s", "45s". */
export function momentText(seconds: number): string {
  const total = Math.max(0, Math.floor(seconds));
  const parts = [
    [Math.floor(total / 3600), 'h'],
    [Math.floor((total % 3600) / 60), 'm'],
    [total % 60, 's'],
  ] as const;
  return (
    parts
      .filter(([n]) => n > 0)
      .map(([n, unit]) => `${n}${unit}`)
      .join('') || '0s'
  );
}

/** The address of this page, at this place of the recording. */
export function linkTo(page: string, seconds: number): string {
  const url = new URL(page);
  url.search = '';
  url.hash = '';
  url.searchParams.set('t', momentText(seconds));
  return url.href;
}
