import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Rundown, Show } from '../../api/types';
import { Toasts } from '../../design/Toasts';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { noRundown } from '../../testing/noRundown';
import { aShow } from '../../testing/samples';
import RundownCard from './RundownCard';
import { changes, moved, total } from './segments';
import WritingCard from './WritingCard';

const RUNDOWN = '/api/v1/streams/show1/rundown';
const SINCE = '2026-11-23T19:02:00Z';
const user = userEvent.setup();

const hello = { id: 'a', title: 'Hello', minutes: 20, membersOnly: false, tier: null, notes: 'Smile' };
const members = { id: 'b', title: 'For members', minutes: 40, membersOnly: true, tier: null, notes: '' };
const bye = { id: 'c', title: 'Goodbye', minutes: 5, membersOnly: true, tier: null, notes: '' };

function aRundown(change: Partial<Rundown> = {}): Rundown {
  return { ...noRundown, version: 1, items: [hello, members, bye], ...change };
}

async function open(show: Show, rundown: Rundown) {
  const gateway = fakeGateway('creator');
  gateway.answer('GET /api/v1/plans', 200, { items: [], available: true });
  gateway.answer(`GET ${RUNDOWN}`, 200, rundown);
  render(
    <main>
      <h1>Control room</h1>
      {show.status === 'scheduled' ? (
        <WritingCard show={show} onUnsaved={() => undefined} />
      ) : (
        <RundownCard show={show} writtenElsewhere={false} />
      )}
      <Toasts />
    </main>,
  );
  await screen.findByRole('button', { name: /^(Save|Edit the) rundown$/ });
  const region = screen.getByRole('region', { name: 'Rundown' });
  return { gateway, region };
}

const planned = aShow({ status: 'scheduled' });
const titles = () =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Title' }).map(({ value }) => value);

afterEach(() => vi.useRealTimers());

describe('Segments', () => {
  it('move, come to minutes, and say where others get in', () => {
    expect(moved([hello, members, bye], 0, 1)).toEqual([members, hello, bye]);
    expect(moved([hello, members], 1, 1)).toEqual([hello, members]);
    expect(total([hello, members, bye])).toBe(65);
    expect([0, 1, 2].map((index) => changes([hello, members, bye], index, planned))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('Rundown before the show', () => {
  it('is written, moved by keyboard and saved as a whole', async () => {
    const { gateway } = await open(planned, aRundown());
    expect(screen.getByText('3 segments, 1 h 5 min in all.')).toBeTruthy();
    expect(screen.getByText('From here for members')).toBeTruthy();
    await expectAccessible();

    const down = screen.getByRole('button', { name: 'Move segment 1 down' });
    down.focus();
    await user.keyboard('{Enter}');
    expect(titles()).toEqual(['For members', 'Hello', 'Goodbye']);
    expect(screen.getByText('Hello is now number 2.')).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move segment 2 down' })),
    );
    await user.keyboard('{Enter}');
    expect(titles()).toEqual(['For members', 'Goodbye', 'Hello']);

    await user.click(screen.getByRole('button', { name: 'Remove segment 2' }));
    await user.click(screen.getByRole('button', { name: 'Add a segment' }));
    await user.click(screen.getByRole('button', { name: 'Save rundown' }));
    expect(screen.getByText('A segment needs a title.')).toBeTruthy();
    expect(gateway.asked(`PUT ${RUNDOWN}`)).toEqual([]);
    await user.type(screen.getAllByRole('textbox', { name: 'Title' })[2] as HTMLElement, 'Questions');
    await user.click(screen.getByRole('switch', { name: 'Go on by the clock' }));
    gateway.answer(`PUT ${RUNDOWN}`, 200, aRundown({ version: 2 }));
    await user.click(screen.getByRole('button', { name: 'Save rundown' }));
    await screen.findByText('The rundown is saved.');
    expect(gateway.asked(`PUT ${RUNDOWN}`)).toMatchObject([
      {
        marked: true,
        body: {
          version: 1,
          clock: true,
          noticeSeconds: 300,
          items: [
            members,
            hello,
            { title: 'Questions', minutes: 10, membersOnly: false, tier: null, notes: '' },
          ],
        },
      },
    ]);
  });

  it('says that it was changed elsewhere, and goes on from there', async () => {
    const { gateway } = await open(planned, aRundown());
    gateway.answer(`PUT ${RUNDOWN}`, 409, { id: 'rundown-changed', detail: 'x' });
    await user.click(await screen.findByRole('button', { name: 'Save rundown' }));
    await screen.findByText(/was changed elsewhere meanwhile/);
    expect(titles()).toEqual(['Hello', 'For members', 'Goodbye']);
    await expectAccessible();

    // What is written stays while it cannot be loaded.
    gateway.answer(`GET ${RUNDOWN}`, 503, {});
    await user.click(screen.getByRole('button', { name: 'Load it again' }));
    await screen.findByText(/can't reach the server/);
    expect(titles()).toEqual(['Hello', 'For members', 'Goodbye']);
    gateway.answer(`GET ${RUNDOWN}`, 200, aRundown({ version: 5, items: [bye, hello] }));
    await user.click(screen.getByRole('button', { name: 'Load it again' }));
    await waitFor(() => expect(titles()).toEqual(['Goodbye', 'Hello']));
    expect(screen.queryByRole('button', { name: 'Load it again' })).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getAllByRole('textbox', { name: 'Title' })[0]),
    );
    gateway.answer(`PUT ${RUNDOWN}`, 200, aRundown({ version: 6, items: [bye, hello] }));
    await user.click(screen.getByRole('button', { name: 'Save rundown' }));
    await screen.findByText('The rundown is saved.');
    expect(gateway.asked(`PUT ${RUNDOWN}`)[1]?.body).toMatchObject({ version: 5, items: [bye, hello] });
  });

  it('keeps the place when notes are emptied, or the only segment goes', async () => {
    await open(planned, aRundown({ items: [hello] }));
    const notes = await screen.findByRole('textbox', { name: 'Notes for you' });
    expect(notes.closest('details')?.open).toBe(true);
    await user.type(notes, '{Backspace>5/}');
    expect((notes as HTMLTextAreaElement).value).toBe('');
    expect(notes.closest('details')?.open).toBe(true);

    await user.click(screen.getByRole('button', { name: 'Remove segment 1' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a segment' })),
    );
  });
});

describe('Rundown on air', () => {
  it('says what is on, how far over, and goes on with a way back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T19:22:10Z') });
    const { gateway, region } = await open(
      aShow(),
      aRundown({ items: [members, bye], current: 'b', since: '2026-11-23T18:40:00Z' }),
    );
    expect(within(region).getByText('2:10 over')).toBeTruthy();
    await expectAccessible();
    const after = aRundown({
      items: [members, bye],
      current: 'c',
      since: '2026-11-23T19:22:10Z',
      undoable: true,
    });
    gateway.answer(`POST ${RUNDOWN}/next`, 200, after);
    gateway.answer(`GET ${RUNDOWN}`, 200, after);
    await user.click(within(region).getByRole('button', { name: 'Next segment' }));
    await screen.findByText('“Goodbye” is on.');
    expect(within(region).getByText('This is the last segment.')).toBeTruthy();
    expect(within(region).getByText('5:00 left')).toBeTruthy();
    gateway.answer(`POST ${RUNDOWN}/back`, 200, aRundown({ current: 'b', since: '2026-11-23T18:40:00Z' }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back. The clock stands.');
    expect(gateway.asked(`POST ${RUNDOWN}/next`)).toMatchObject([{ body: { current: 'b', coming: null } }]);
    expect(gateway.asked(`POST ${RUNDOWN}/back`)).toMatchObject([
      { marked: true, body: { current: 'c', coming: null } },
    ]);
  });

  it('counts down to a segment for fewer, which can be taken back or cut short', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T19:20:00Z') });
    const { gateway, region } = await open(
      aShow(),
      aRundown({ current: 'a', since: '2026-11-23T19:02:00Z' }),
    );
    const coming = aRundown({
      current: 'a',
      since: '2026-11-23T19:02:00Z',
      coming: 'b',
      comingAt: '2026-11-23T19:25:00Z',
    });
    gateway.answer(`POST ${RUNDOWN}/next`, 200, coming);
    gateway.answer(`GET ${RUNDOWN}`, 200, coming);
    await user.click(within(region).getByRole('button', { name: 'Next segment' }));
    await within(region).findByText('“For members” starts in', { exact: false });
    expect(within(region).getByText('5:00')).toBeTruthy();
    await expectAccessible();
    gateway.answer(
      `DELETE ${RUNDOWN}/coming`,
      200,
      aRundown({ current: 'a', since: '2026-11-23T19:02:00Z' }),
    );
    await user.click(within(region).getByRole('button', { name: 'Take it back' }));
    await screen.findByText('Taken back. The clock stands.');
    expect(gateway.asked(`DELETE ${RUNDOWN}/coming`)).toMatchObject([{ marked: true }]);
  });

  /** The next question for the rundown (ms). */
  const poll = () => act(() => vi.advanceTimersByTimeAsync(2_000));
  const byHand = () =>
    vi.useFakeTimers({
      toFake: ['Date', 'setInterval', 'clearInterval'],
      now: Date.parse('2026-11-23T19:10:00Z'),
    });

  it('stands while the service does not answer, and goes on when it does', async () => {
    byHand();
    const { gateway, region } = await open(aShow(), aRundown({ current: 'a', since: SINCE }));
    await user.click(screen.getByRole('button', { name: 'Edit the rundown' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit the rundown' }));
    const first = dialog.getAllByRole<HTMLInputElement>('textbox', { name: 'Title' })[0] as HTMLInputElement;
    await user.type(first, ' all');
    gateway.answer(`GET ${RUNDOWN}`, 503, {});
    await poll();
    await answered();
    expect(gateway.asked(`GET ${RUNDOWN}`)).toHaveLength(2);
    expect(first.isConnected).toBe(true);
    gateway.answer(`GET ${RUNDOWN}`, 200, aRundown({ current: 'b', since: SINCE }));
    await poll();
    await waitFor(() => expect(region.textContent).toContain('NowFor members'));
    expect(first.isConnected).toBe(true);
    expect(first.value).toBe('Hello all');
  });

  it('drops an answer that is older than the last press', async () => {
    byHand();
    const { gateway, region } = await open(aShow(), aRundown({ current: 'b', since: SINCE }));
    const older = holdQuestions();
    await poll();
    await waitFor(() => expect(older).toHaveLength(1));
    gateway.answer(`POST ${RUNDOWN}/next`, 200, aRundown({ current: 'c', since: SINCE }));
    await user.click(within(region).getByRole('button', { name: 'Next segment' }));
    await screen.findByText('“Goodbye” is on.');
    older[0]?.();
    await answered();
    expect(within(region).getByText('This is the last segment.')).toBeTruthy();
  });
});

/** What has been answered is shown by now. */
const answered = () => act(() => new Promise((resolve) => setTimeout(resolve)));

/** From now on the rundown as it is when it is asked for, but on its way until it is called. */
function holdQuestions(): (() => void)[] {
  const through = globalThis.fetch;
  const held: (() => void)[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const answer = await through(path, init);
    if (path === RUNDOWN && init.method === 'GET') {
      await new Promise<void>((go) => held.push(go));
    }
    return answer;
  });
  return held;
}
