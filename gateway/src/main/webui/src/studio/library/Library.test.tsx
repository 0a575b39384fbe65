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

async function open(answer: [number, unknown]) {
  const gateway = fakeGateway('creator');
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
      'Captions…Delete',
    ]);
    expect(sourdough.getByRole('link').getAttribute('href')).toBe('/s/show1');
    expect(sourdough.getByText('Mon 23 Nov, 19:02')).toBeTruthy();
    expect(words((await row(/Rye week/)).getAllByRole('cell')).slice(1, 4)).toEqual([
      '340 MB',
      OFFERED,
      'Recording now',
    ]);
    expect(screen.getByText('6.1 GB in all')).toBeTruthy();
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
    const choice = screen.getByRole<HTMLSelectElement>('combobox');
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
