import { act, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aShow } from '../../testing/samples';
import { justTime } from '../../text/format';

const HISTORY = 'GET /api/v1/streams/show1/audience/history';
const START = Date.parse('2026-11-23T19:02:00Z');
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();
const point = (minute: number, viewers: number, joins: number, leaves: number) => ({
  at: at(minute),
  viewers,
  joins,
  leaves,
});

let gateway: ReturnType<typeof fakeGateway>;

async function open(show = aShow(), viewers: number | null = null) {
  const { AudienceCard } = await import('./AudienceCard');
  return render(<AudienceCard show={show} viewers={viewers} />);
}

function answer(points: ReturnType<typeof point>[]) {
  gateway.answer(HISTORY, 200, { from: at(0), to: at(points.length), stepSeconds: 60, points });
}

describe('AudienceCard', () => {
  beforeEach(() => {
    gateway = fakeGateway('creator');
  });

  it('shows the curve in a picture, in a sentence and in a table, with the list to take away', async () => {
    answer([point(0, 3, 3, 0), point(1, 1502, 1500, 1), point(2, 1501, 0, 1)]);
    await open(aShow(), 1480);
    const time = justTime(at(1));
    expect(await screen.findByText(`Most at once 1,502, at ${time}`)).toBeTruthy();
    expect(screen.getByText('Now 1,480')).toBeTruthy();
    expect(
      screen.getByRole('img', {
        name: `Audience from ${justTime(at(0))} to now. Most at once: 1,502 people, at ${time}.`,
      }),
    ).toBeTruthy();
    const row = screen.getByRole('row', { hidden: true, name: new RegExp(`^${time}`) });
    const cells = within(row).getAllByRole('cell', { hidden: true });
    expect(cells.map(({ textContent }) => textContent)).toEqual(['1,502', '1,500', '1']);
    const download = screen.getByRole('link', { name: 'Download CSV' });
    expect(download.getAttribute('href')).toBe('/api/v1/streams/show1/audience.csv');
    expect(download.hasAttribute('download')).toBe(true);
    await expectAccessible();
  });

  it('looks again every twenty seconds while the show runs, and not afterwards', async () => {
    vi.useFakeTimers();
    answer([]);
    const { unmount } = await open();
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(gateway.asked(HISTORY)).toHaveLength(4);
    unmount();
    await open(aShow({ status: 'ended' }));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(gateway.asked(HISTORY)).toHaveLength(5);
  });

  it.each([
    ['scheduled', /^While you are on air, a curve here shows who is there/],
    ['live', /^Nobody is here yet\. Share the viewer page/],
    ['ended', 'Nobody watched this show.'],
  ] as const)('says what to expect of a show that is %s and has no audience', async (status, text) => {
    gateway.answer(HISTORY, 200, { from: null, to: null, stepSeconds: 60, points: [] });
    await open(aShow({ status }));
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Download CSV' })).toBeNull();
    await expectAccessible();
  });

  it('offers to try again when the figures cannot be had', async () => {
    gateway.answer(HISTORY, 503, { id: 'unavailable' });
    await open();
    const again = await screen.findByRole('button', { name: 'Try again' });
    answer([point(0, 2, 2, 0)]);
    await act(async () => again.click());
    expect(await screen.findByText('Now 2')).toBeTruthy();
  });
});
