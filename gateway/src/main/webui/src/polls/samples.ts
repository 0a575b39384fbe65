import type { Poll, PollList } from './poll';

/** Made-up polls for tests. */
export const aPoll = (id: string, change: Partial<Poll> = {}): Poll => ({
  id,
  version: 1,
  show: 'show1',
  status: 'open',
  text: `Which ${id}?`,
  options: ['Rye', 'Spelt', 'Wheat'],
  counts: [0, 0, 0],
  openedAt: '2026-11-28T19:30:30Z',
  openFrom: '2026-11-28T19:30:31Z',
  closeFrom: null,
  closesAt: null,
  closedAt: null,
  ...change,
});

/** One that nobody was asked yet. */
export const aDraft = (id: string, change: Partial<Poll> = {}): Poll =>
  aPoll(id, { status: 'draft', openedAt: null, openFrom: null, ...change });

/** One whose host ended it a minute after it was opened. */
export const aClosedPoll = (id: string, change: Partial<Poll> = {}): Poll =>
  aPoll(id, {
    status: 'closed',
    closeFrom: '2026-11-28T19:31:31Z',
    closesAt: '2026-11-28T19:31:36Z',
    closedAt: '2026-11-28T19:31:36Z',
    ...change,
  });

export const aPollList = (items: Poll[], change: Partial<PollList> = {}): PollList => ({
  items,
  voted: [],
  moderates: false,
  ...change,
});

/** What a room's line tells. */
export const asked = (...changed: unknown[]) => ({ type: 'polls', changed });
export const votedNow = (id: string, version: number, ...counts: number[]) => ({
  type: 'polls',
  changed: [],
  voted: [{ id, version, counts }],
});
