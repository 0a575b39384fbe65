/** Differences below this (ms) are left alone: the Date header only has whole seconds. */
const TOLERANCE = 2500;

let offset = 0;

/** Learns from a response how far the viewer's clock is off. Times in epoch ms. */
export function noteServerDate(header: string | null, sentAt: number, receivedAt: number): void {
  const date = header ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(date)) {
    return;
  }
  const measured = date + 500 - (sentAt + receivedAt) / 2;
  offset = Math.abs(measured) > TOLERANCE ? measured : 0;
}

/** How far this device's clock is behind the server's (ms, negative when ahead); 0 within the tolerance. */
export const clockOff = (): number => offset;

/** Now on the server's clock, epoch ms: countdowns and delays stay right on a machine whose clock is wrong. */
export function serverNow(): number {
  return Date.now() + offset;
}
