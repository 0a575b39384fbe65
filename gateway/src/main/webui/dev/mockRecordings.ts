import type { Recording } from '../src/api/types.ts';
import { aRecording } from '../src/testing/samples.ts';
import type { Answer } from './answer.ts';
import { at, MINUTE } from './mockData.ts';

const DAY = 24 * 60 * MINUTE;

/** One that grows, one as it should be, one with gaps, one on its way out. */
const recordings: Recording[] = [
  aRecording({
    ...{ show: 'live', title: 'The live Q&A: sourdough in a cold kitchen', status: 'recording' },
    ...{ startedAt: at(-48 * MINUTE), durationMillis: 48 * MINUTE, bytes: 2_160_000_000 },
  }),
  aRecording({
    ...{ show: 'over', title: 'The live Q&A: Starters from scratch' },
    ...{ startedAt: at(-7 * DAY), durationMillis: 62 * MINUTE, bytes: 2_790_000_000 },
    ...{ wholeMillis: 68 * MINUTE, trim: { fromMillis: 4 * MINUTE, untilMillis: 66 * MINUTE } },
  }),
  aRecording({
    ...{ show: 'over1', title: 'The live Q&A: Flour, and how to read the bag' },
    ...{ startedAt: at(-14 * DAY), durationMillis: 71 * MINUTE, bytes: 3_200_000_000 },
    expiresAt: at(5 * DAY),
    losses: [
      { file: '0042.mp4', reason: 'the file ends within a fragment at byte 812,004', at: at(-14 * DAY) },
      { file: '0043.mp4', reason: 'no picture and no sound in it', at: at(-14 * DAY + MINUTE) },
    ],
  }),
  aRecording({
    ...{ show: 'test', title: 'Testing, one two', startedAt: at(-16 * DAY), durationMillis: 4 * MINUTE },
    ...{ bytes: 61_000_000, deletedAt: at(-2 * DAY), purgeAt: at(5 * DAY) },
  }),
];

const storage = {
  ...{ usedBytes: 8_211_000_000, freeBytes: 24_000_000_000, shows: 3, weeklyBytes: 2_050_000_000 },
  ...{
    meanBytes: 2_720_000_000,
    largestBytes: 3_200_000_000,
    fullAt: at(77 * DAY),
    nextFits: true,
    behindSeconds: 3,
  },
};

export function mockRecordings(method: string | undefined, id?: string, sub?: string): Answer {
  if (id === 'storage') {
    return [200, storage];
  }
  if (id === 'retention') {
    return [200, { days: null }];
  }
  if (id === 'expiring') {
    return [200, recordings.filter(({ expiresAt }) => expiresAt)];
  }
  const recording = recordings.find(({ show }) => show === id);
  if (!id) {
    const bytes = recordings.reduce((sum, one) => sum + one.bytes, 0);
    return [200, { items: recordings, next: null, bytes }];
  }
  if (!recording) {
    return [404, { id: 'not-found', status: 404 }];
  }
  if (sub === 'kept') {
    Object.assign(recording, { kept: method === 'PUT', expiresAt: null });
    return [200, recording];
  }
  if (sub === 'trim') {
    return [200, recording];
  }
  if (method === 'DELETE') {
    Object.assign(recording, { deletedAt: at(0), purgeAt: at(7 * DAY) });
    return [204];
  }
  if (sub === 'restore') {
    Object.assign(recording, { deletedAt: null, purgeAt: null });
  }
  return [200, recording];
}
