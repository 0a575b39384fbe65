export interface Countdown {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** What is left until then, or null when the time has come. Epoch ms. */
export function countdown(until: number, now: number): Countdown | null {
  const left = Math.ceil((until - now) / 1000);
  if (left <= 0) {
    return null;
  }
  return {
    days: Math.floor(left / 86_400),
    hours: Math.floor((left % 86_400) / 3_600),
    minutes: Math.floor((left % 3_600) / 60),
    seconds: left % 60,
  };
}
