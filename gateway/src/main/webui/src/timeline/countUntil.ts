/** How many of what lies in the order of its times lie at `date` or before it, all in the same unit. */
export function countUntil<T>(ordered: readonly T[], date: number, timeOf: (each: T) => number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(ordered[middle] as T) <= date) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
