import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aShow } from '../../testing/samples';

const END = 'POST /api/v1/streams/show1/end';
const GRACE = 'POST /api/v1/streams/show1/grace';

let gateway: ReturnType<typeof fakeGateway>;

async function open(show = aShow()) {
  const [{ EndShow }, { Toasts }] = await Promise.all([import('./EndShow'), import('../../design/Toasts')]);
  const page = (now: typeof show) => (
    <>
      <EndShow show={now} />
      <Toasts />
    </>
  );
  const { rerender, unmount } = render(page(show));
  return { become: (now: typeof show) => rerender(page(now)), unmount };
}

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());

describe('EndShow', () => {
  beforeEach(() => {
    sessionStorage.clear();
    gateway = fakeGateway('creator');
    gateway.answer(END, 202, aShow({ status: 'ended' }));
  });

  it('waits longer for a creator who stopped sending, and counts to the new time', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T19:30:00Z') });
    const stopped = aShow({ status: 'interrupted', graceUntil: inMs(90_000) });
    const { become } = await open(stopped);
    expect(screen.getByRole('heading', { name: 'You stopped sending.' })).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('The show waits for you for another 1:30.');
    expect(screen.getByText(/^Your audience sees “Short break” with the same countdown/)).toBeTruthy();

    const later = aShow({ status: 'interrupted', graceUntil: inMs(390_000), version: 5 });
    gateway.answer(GRACE, 200, later);
    await press('Wait longer');
    expect(gateway.asked(GRACE)).toMatchObject([{ body: { seconds: 390 }, marked: true }]);
    become(later);
    expect(screen.getByRole('timer').textContent).toBe('The show waits for you for another 6:30.');

    await press('Wait longer');
    expect(gateway.asked(GRACE).at(-1)).toMatchObject({ body: { seconds: 600 } });
    become(aShow({ status: 'interrupted', graceUntil: inMs(600_000), version: 6 }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Wait longer' }).disabled).toBe(true);
    vi.useRealTimers();
    await expectAccessible();
  });

  it('says so when the show could not wait', async () => {
    gateway.answer(GRACE, 409, { id: 'show-not-interrupted', detail: 'The show waits for nobody.' });
    await open(aShow({ status: 'interrupted', graceUntil: inMs(60_000) }));
    await press('Wait longer');
    expect(await screen.findByText('The show waits for nobody.')).toBeTruthy();
  });

  it('works by keyboard, and Escape takes it back', async () => {
    const user = userEvent.setup();
    await open();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('End show');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('Keep going');
    await user.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe('End show');
    await user.keyboard('{Enter}');
    await user.keyboard(' ');
    expect(document.activeElement?.textContent).toBe('End show');
    expect(gateway.asked(END)).toHaveLength(0);
  });

  it('goes on counting after a reload, and ends once', async () => {
    vi.useFakeTimers();
    const { unmount } = await open(aShow({ status: 'interrupted' }));
    await press('End now');
    await wait(4_000);
    await reload(unmount);
    expect(screen.getByText('The show ends in 6 seconds.')).toBeTruthy();
    await wait(6_000);
    expect(gateway.asked(END)).toHaveLength(1);
    await wait(20_000);
    expect(gateway.asked(END)).toHaveLength(1);
  });

  it('leaves five seconds to take it back when it fell due during the reload', async () => {
    vi.useFakeTimers();
    const { unmount } = await open();
    await press('End show');
    await wait(9_000);
    await reload(unmount, 30_000);
    expect(screen.getByText('The show ends in 5 seconds.')).toBeTruthy();
    await press('Keep going');
    await wait(20_000);
    expect(gateway.asked(END)).toHaveLength(0);
  });

  it('forgets an end that nobody has seen for a minute', async () => {
    vi.useFakeTimers();
    const { unmount } = await open();
    await press('End show');
    await reload(unmount, 71_000);
    expect(screen.getByRole('button', { name: 'End show' })).toBeTruthy();
    await wait(20_000);
    expect(gateway.asked(END)).toHaveLength(0);
  });

  it('goes on counting while the creator is elsewhere in the studio', async () => {
    vi.useFakeTimers();
    const { unmount } = await open();
    await press('End show');
    unmount();
    await wait(10_000);
    expect(gateway.asked(END)).toHaveLength(1);
  });

  it('says so when the end was refused, and can be pressed again', async () => {
    vi.useFakeTimers();
    gateway.answer(END, 503, { id: 'unavailable' });
    await open();
    await press('End show');
    await wait(10_000);
    expect(screen.getByText(/^We can't reach the server/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'End show' }).disabled).toBe(false);
  });
});

/** The page goes, with its timers and all it knew; what the browser keeps is there when it comes again. */
async function reload(unmount: () => void, away = 0) {
  const then = Date.now() + away;
  unmount();
  vi.clearAllTimers();
  vi.setSystemTime(then);
  vi.resetModules();
  await open();
}
