import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aRecording, aShow } from '../../testing/samples';

/** What the choice of an audience offers where no plans are sold. */
const OFFERED = 'As the showEverybodyMembersYou and moderators';
const LIST = 'GET /api/v1/recordings';
const OPEN = 'PUT /api/v1/streams/show1/replay/access';

const STORAGE = {
  ...{ usedBytes: 6_120_000_000, freeBytes: 120_000_000_000, shows: 4, weeklyBytes: 3_000_000_000 },
  ...{
    meanBytes: 3_000_000_000,
    largestBytes: 3_200_000_000,
    fullAt: '2027-09-05T00:00:00Z',
    nextFits: true,
  },
};
const RETENTION = 'PUT /api/v1/recordings/retention';

async function open(answer: [number, unknown], storage: object = STORAGE, expiring: unknown[] = []) {
  const gateway = fakeGateway('creator');
  gateway.answer('GET /api/v1/recordings/storage', 200, storage);
  gateway.answer('GET /api/v1/recordings/retention', 200, { days: null });
  gateway.answer('GET /api/v1/recordings/expiring', 200, expiring);
  gateway.answer(LIST, ...answer);
  const { LibraryPage } = await import('./LibraryPage');
  const { Toasts } = await import('../../design/Toasts');
  render(
    <>
      <LibraryPage />
      <Toasts />
    </>,
  );
  return gateway;
}

const some = (...items: ReturnType<typeof aRecording>[]): [number, unknown] => [
  200,
  { items, next: null, bytes: 6_120_000_000 },
];
const row = async (name: RegExp) => within(await screen.findByRole('row', { name }));
const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());
const words = (cells: HTMLElement[]) => cells.map(({ textContent }) => textContent);

describe('LibraryPage', () => {
  it('says of each recording when it was, how long, how large, and how it stands', async () => {
    await open(
      some(
        aRecording(),
        aRecording({ show: 'show2', title: 'Rye week', status: 'recording', bytes: 340_400_000 }),
      ),
    );
    const sourdough = await row(/sourdough/);
    expect(words(sourdough.getAllByRole('cell'))).toEqual([
      '1 h 8 min',
      '3.1 GB',
      OFFERED,
      'Complete',
      'How it wentCutDownloadCaptions…Delete',
    ]);
    const [page, went, cut, file] = sourdough.getAllByRole('link');
    expect(page?.getAttribute('href')).toBe('/s/show1');
    expect(went?.getAttribute('href')).toBe('/studio/s/show1/after');
    expect(cut?.getAttribute('href')).toBe('/studio/library/show1/trim');
    expect(file?.getAttribute('href')).toBe('/api/v1/recordings/show1/downloads/1');
    expect(file?.getAttribute('aria-label')).toContain('as MP4, 3.1 GB');
    expect(sourdough.getByText('Mon 23 Nov, 19:02')).toBeTruthy();
    expect(words((await row(/Rye week/)).getAllByRole('cell')).slice(1, 4)).toEqual([
      '340 MB',
      OFFERED,
      'Recording now',
    ]);
    expect(screen.getByText('6.1 GB in all')).toBeTruthy();
    await expectAccessible();
  });

  it('offers a file for each part, and nothing of what is still recorded', async () => {
    const downloads = [
      { bytes: 1_000_000_000, durationMillis: 1 },
      { bytes: 2_000_000_000, durationMillis: 1 },
    ];
    await open(
      some(
        aRecording({ downloads, trim: { fromMillis: 4_000, untilMillis: 3_600_000 } }),
        aRecording({ show: 'show2', title: 'Rye week', status: 'recording' }),
      ),
    );
    const sourdough = await row(/sourdough/);
    expect(sourdough.getByRole('link', { name: /^Download part 2 of .*2 GB$/ }).textContent).toBe('Part 2');
    expect(sourdough.getByText('0:04 to 1:00:00 of 1:08:00.')).toBeTruthy();
    expect((await row(/Rye week/)).getAllByRole('link')).toHaveLength(1);
    await expectAccessible();
  });

  it('tells what was lost, in words', async () => {
    const at = '2026-11-23T19:31:00Z';
    await open(some(aRecording({ losses: [{ file: '0042.mp4', reason: 'the file ends too early', at }] })));
    const lost = await row(/sourdough/);
    expect(lost.getByText('A piece is missing')).toBeTruthy();
    expect(lost.getByText('19:31: the file ends too early')).toBeTruthy();
    await expectAccessible();
  });

  it('changes who may watch at once, and takes it back', async () => {
    const gateway = await open(some(aRecording()));
    const choice = async () =>
      (await row(/sourdough/)).getByLabelText<HTMLSelectElement>(
        'Who may watch the recording of Ask me anything about sourdough',
      );
    const shown = async () => (await choice()).selectedOptions[0]?.textContent;
    const closed = { audience: 'private' as const, tier: null };
    expect(await shown()).toBe('As the show');
    gateway.answer(OPEN, 200, aShow({ replayAccess: closed }));
    await userEvent.selectOptions(await choice(), 'You and moderators');
    expect(gateway.asked(OPEN)).toMatchObject([{ marked: true, body: closed }]);
    expect(await shown()).toBe('You and moderators');
    gateway.answer(OPEN, 200, aShow());
    await act(async () => (await screen.findByRole('button', { name: 'Undo' })).click());
    await screen.findByText('As before, for the recording of Ask me anything about sourdough.');
    expect(gateway.asked(OPEN)[1]).toMatchObject({ body: { audience: 'show' } });
    expect(await shown()).toBe('As the show');
  });

  it('shows who might watch before when a change is refused', async () => {
    const gateway = await open(some(aRecording({ access: { audience: 'members', tier: null } })));
    await screen.findByRole('table');
    gateway.answer(OPEN, 409, { id: 'conflict', detail: 'Not now.' });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: /^Who may watch/ });
    await userEvent.selectOptions(choice, 'Everybody');
    await screen.findByText('Not now.');
    expect(choice.selectedOptions[0]?.textContent).toBe('Members');
  });

  it('deletes at once, and takes it back', async () => {
    const gateway = await open(some(aRecording()));
    await screen.findByRole('table');
    gateway.answer('DELETE /api/v1/recordings/show1', 204);
    gateway.answer('POST /api/v1/recordings/show1/restore', 200, aRecording());
    await press('Delete the recording of Ask me anything about sourdough');
    expect(gateway.asked('DELETE /api/v1/recordings/show1')).toMatchObject([{ marked: true }]);
    const deleted = await row(/sourdough/);
    expect(deleted.getByText('Deleted')).toBeTruthy();
    expect(deleted.queryByRole('link')).toBeNull();
    await act(async () => (await screen.findByRole('button', { name: 'Undo' })).click());
    await screen.findByText('The recording of Ask me anything about sourdough is back.');
    expect((await row(/sourdough/)).getByText('Complete')).toBeTruthy();
    expect(gateway.asked('POST /api/v1/recordings/show1/restore')).toHaveLength(1);
  });

  it('has deleted ones back for seven days', async () => {
    const purgeAt = '2026-12-06T12:00:00Z';
    const gateway = await open(some(aRecording({ deletedAt: '2026-11-29T12:00:00Z', purgeAt })));
    expect(await screen.findByText('Gone for good on 6 December 2026.')).toBeTruthy();
    gateway.answer('POST /api/v1/recordings/show1/restore', 200, aRecording());
    await press('Restore the recording of Ask me anything about sourdough');
    expect((await row(/sourdough/)).getByText('Complete')).toBeTruthy();
  });

  it('shows it as it was when the deletion is refused', async () => {
    const gateway = await open(some(aRecording()));
    await screen.findByRole('table');
    gateway.answer('DELETE /api/v1/recordings/show1', 409, {
      id: 'conflict',
      detail: 'Not while it is cut.',
    });
    await press('Delete the recording of Ask me anything about sourdough');
    await screen.findByText('Not while it is cut.');
    expect((await row(/sourdough/)).getByText('Complete')).toBeTruthy();
  });

  it('brings more by the cursor', async () => {
    const gateway = await open([200, { items: [aRecording()], next: 'c1', bytes: 1 }]);
    const more = await screen.findByRole('button', { name: 'Show more' });
    gateway.answer(LIST, 200, { items: [aRecording({ show: 'old', title: 'Older' })], next: null, bytes: 1 });
    await act(async () => more.click());
    await row(/Older/);
    expect(gateway.asked('GET /api/v1/recordings?cursor=c1')).toHaveLength(1);
    expect(screen.getAllByRole('row')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it.each([
    [{}, '120 GB are free. At 3 GB a week, the storage is full around 5 September 2027.'],
    [{ fullAt: null }, '120 GB are free. At 3 GB a week, that is enough for as long as can be told.'],
    [
      { shows: 0, fullAt: null, nextFits: null },
      '120 GB are free. Nothing was recorded in the last four weeks.',
    ],
    [
      { freeBytes: null, fullAt: null, nextFits: null },
      'Shows take 3 GB a week. How much room the storage has is not known here.',
    ],
  ])('says for how long there is room: %o', async (change, text) => {
    await open(some(aRecording()), { ...STORAGE, ...change });
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await expectAccessible();
  });

  it('warns when the next show may not fit', async () => {
    await open(some(aRecording()), { ...STORAGE, freeBytes: 2_000_000_000, nextFits: false });
    expect((await screen.findByRole('alert')).textContent).toContain('took 3.2 GB, and 2 GB are free');
    expect(
      screen.getByText('4 shows in the last four weeks took 3 GB on average, the largest 3.2 GB.'),
    ).toBeTruthy();
  });

  it('keeps recordings as long as is said, and takes it back', async () => {
    const gateway = await open(some(aRecording()));
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Keep recordings' });
    expect(choice.selectedOptions[0]?.textContent).toBe('For ever');
    gateway.answer(RETENTION, 200, { days: 30 });
    gateway.answer('GET /api/v1/recordings/retention', 200, { days: 30 });
    gateway.answer(LIST, ...some(aRecording({ expiresAt: '2026-12-23T20:10:00Z' })));
    await userEvent.selectOptions(choice, '30 days');
    await screen.findByText('Recordings are kept for 30 days.');
    expect(await screen.findByText(/Kept until 23 December 2026/)).toBeTruthy();
    expect(choice.value).toBe('30');
    gateway.answer('GET /api/v1/recordings/retention', 200, { days: null });
    await press('Undo');
    expect(gateway.asked(RETENTION).map(({ body }) => body)).toEqual([{ days: 30 }, { days: null }]);
    await screen.findByText('Recordings are kept for ever.');
  });

  it('names what goes within a week, and keeps it when told', async () => {
    const going = aRecording({ expiresAt: '2026-12-06T12:00:00Z' });
    const gateway = await open(some(going), STORAGE, [going]);
    await screen.findByRole('heading', { name: '1 recording will be deleted within a week' });
    expect(screen.getByText(/will be deleted on 6 December 2026/)).toBeTruthy();
    await expectAccessible();
    gateway.answer('PUT /api/v1/recordings/show1/kept', 200, aRecording({ kept: true }));
    gateway.answer('GET /api/v1/recordings/expiring', 200, []);
    const [keep] = screen.getAllByRole('button', { name: /^Keep the recording of .* for ever$/ });
    await act(async () => keep?.click());
    await screen.findByText(/Kept for ever/);
    expect(screen.queryByRole('heading', { name: /within a week/ })).toBeNull();
    gateway.answer('DELETE /api/v1/recordings/show1/kept', 200, going);
    await press('Keep the recording of Ask me anything about sourdough as long as the others');
    await screen.findByText(/Kept until 6 December 2026/);
  });

  it('teaches where nothing was recorded', async () => {
    await open(some());
    await screen.findByRole('heading', { name: 'Nothing recorded yet' });
    expect(screen.getByRole('link', { name: 'Plan a show' }).getAttribute('href')).toBe('/studio/new');
    await expectAccessible();
  });

  it('says that it could not be loaded, and tries again', async () => {
    const gateway = await open([503, { id: 'unavailable' }]);
    await screen.findByRole('heading', { name: 'The library could not be loaded.' });
    gateway.answer(LIST, ...some(aRecording()));
    await press('Try again');
    await row(/sourdough/);
  });
});
