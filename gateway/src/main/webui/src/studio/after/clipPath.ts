/** A clip ends so long (ms) after people began to react, and its half minute begins well before. */
const BEHIND = 10_000;

/** The watch page with the clip maker open, for the half minute around a moment. */
export const clipPath = (show: string, moment: string) =>
  `/s/${show}?clip=${new Date(Date.parse(moment) + BEHIND).toISOString()}`;
