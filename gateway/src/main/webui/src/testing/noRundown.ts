import type { Rundown } from '../api/types.ts';

/** Of a show for which nobody has written one; for tests and for the mock server. */
export const noRundown: Rundown = {
  version: 0,
  items: [],
  clock: false,
  noticeSeconds: 300,
  current: null,
  since: null,
  coming: null,
  comingAt: null,
  undoable: false,
};
