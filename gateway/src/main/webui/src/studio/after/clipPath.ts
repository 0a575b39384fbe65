import { AFTER } from '../../watch/clips/useProposedClip';

/** The watch page with the clip maker open, for the half minute around a moment. */
export const clipPath = (show: string, moment: string) =>
  `/s/${show}?clip=${new Date(Date.parse(moment) + AFTER).toISOString()}`;
