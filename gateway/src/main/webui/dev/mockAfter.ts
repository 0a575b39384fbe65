import type { AfterShow, AudienceStaying, MembersGained, Show } from '../src/api/types.ts';

const MINUTE = 60_000;

function minutes(show: Show): number[] {
  const length = (Date.parse(show.endedAt ?? '') - Date.parse(show.startedAt ?? '')) / MINUTE;
  return Array.from({ length: Number.isFinite(length) ? Math.round(length) : 0 }, (_, n) => n);
}

const after = (show: Show, seconds: number) =>
  new Date(Date.parse(show.startedAt ?? new Date().toISOString()) + seconds * 1000).toISOString();

/** People who come, stay, and leave when the break begins. */
export function mockStaying(show: Show): AudienceStaying {
  const points = minutes(show).map((n) => {
    const present = Math.round(1_250 * (1 - Math.exp(-(n + 1) / 6)) - (n > 40 ? 180 : 0));
    const left = n === 40 ? 180 : 4 + (n % 5);
    return { at: after(show, n * 60), present, stayed: present - left };
  });
  return { from: show.startedAt, to: show.endedAt, stepSeconds: 60, average: 1_038.6, points };
}

/** A lively evening. */
export function mockAfter(show: Show): AfterShow {
  return {
    questions: { asked: 41, answered: 14, wentOn: 22, votes: 1_930 },
    messages: 2_417,
    writers: 311,
    reactions: { '👏': 9_120, '❤️': 2_204, '😂': 1_480, '😮': 0, '🔥': 730, '🎉': 61 },
    stepSeconds: 60,
    steps: minutes(show).map((n) => ({
      at: after(show, n * 60),
      messages: 20 + ((n * 7) % 31),
      reactions: 90 + ((n * 53) % 170) + (n % 12 === 5 ? 700 : 0),
    })),
    moments: [
      { at: after(show, 1_055), messages: 44, reactions: 812 },
      { at: after(show, 2_490), messages: 61, reactions: 340 },
      { at: after(show, 312), messages: 12, reactions: 633 },
      { at: after(show, 3_120), messages: 38, reactions: 205 },
      { at: after(show, 1_822), messages: 29, reactions: 0 },
    ],
  };
}

/** Whom it brought. */
export function mockGained(): MembersGained {
  const names = ['Ana Vidal', 'Tomasz', 'Ines Marchetti', '', 'Oluwaseun A.', 'Kaj'];
  return {
    count: 23,
    items: names.map((name, n) => ({
      name,
      at: new Date(Date.now() - n * MINUTE).toISOString(),
      plan: n === 3 ? null : n % 2 ? 'Front row' : 'Table',
    })),
  };
}

/** What is tried in a rehearsal. */
export const mockRehearsal: Record<string, object> = {
  'GET /readiness/notices': { mail: 'away', push: true },
  'GET /membership/stripe': { mode: 'test', lastEventAt: new Date(Date.now() - 90 * MINUTE).toISOString() },
  'POST /recordings/storage/trial': { failed: null, millis: 86 },
};
