/** The longest that a show takes for its encoder's delay (ms); chat-service's rule. */
const LONGEST = 30_000;

/** What is on the screen: when its picture arrived is the server's clock less the delay (s). */
export interface Seen {
  now: number;
  delay: number;
}

/** How long the encoder took (ms, to a hundredth of a second), or null when this cannot be the picture of that clap. */
export function encoderDelay(clappedAt: string, { now, delay }: Seen): number | null {
  const millis = 10 * Math.round((now - 1000 * delay - Date.parse(clappedAt)) / 10);
  return millis >= 0 && millis <= LONGEST ? millis : null;
}
