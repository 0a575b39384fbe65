/** Waiting times (ms) between attempts: doubling up to `most`, each between half and all of it, so that crowds spread. */
export function backoff(first: number, most: number, random: () => number = Math.random) {
  let attempt = 0;
  return {
    next(): number {
      const full = Math.min(most, first * 2 ** attempt);
      attempt += 1;
      return full * (0.5 + random() / 2);
    },
    reset(): void {
      attempt = 0;
    },
  };
}
