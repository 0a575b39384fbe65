const CLOCK = /^(?:(?:(\d{1,3}):)?([0-5]?\d):)?(\d{1,2})$/;

/** The place (ms) that somebody writes as on a clock: "1:02:03", "12:30", "45"; null for anything else. */
export function placeOf(text: string): number | null {
  const found = CLOCK.exec(text.trim());
  if (!found) {
    return null;
  }
  const [h = 0, m = 0, s = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return s > 59 && (h > 0 || m > 0) ? null : ((h * 60 + m) * 60 + s) * 1000;
}
