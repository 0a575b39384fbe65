import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import ReactionBar from './ReactionBar';
import { Reactions } from './reactions';

describe('ReactionBar', () => {
  let taps: number;
  let reactions: Reactions;

  beforeEach(() => {
    vi.useFakeTimers();
    taps = 0;
    reactions = new Reactions((frame) => {
      taps += (frame as { count: number }).count;
      return true;
    });
    reactions.hear({ '👏': 12_345, '❤️': 0 }, true);
    render(<ReactionBar reactions={reactions} />);
  });
  afterEach(() => {
    cleanup();
    reactions.stop();
    vi.useRealTimers();
  });

  const applause = () => screen.getByRole('button', { name: /^Send applause/ });
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('tells the counts and taps', async () => {
    expect(applause().textContent).toBe('👏12.3k');
    fireEvent.click(screen.getByRole('button', { name: /^Send hearts/ }));
    expect(screen.getByRole('button', { name: /^Send hearts/ }).textContent).toBe('❤️1');
    await pass(0);
    expect(taps).toBe(1);
  });

  /** Mouse events, since jsdom's pointer events know no button and no place; the button is a point at 0, 0. */
  const pointer = (type: string, clientX = 0) =>
    fireEvent(applause(), new MouseEvent(`pointer${type}`, { bubbles: true, button: 0, clientX }));
  const letGo = () => {
    pointer('up');
    fireEvent.click(applause(), { detail: 1 });
  };

  it('goes on for as long as it is held, and not longer', async () => {
    pointer('down');
    await pass(850);
    letGo();
    await pass(5_000);
    expect(taps).toBe(6);
  });

  it('holds the pointer, so that a hand that trembles goes on and one that slides off ends', async () => {
    const capture = vi.spyOn(HTMLElement.prototype, 'setPointerCapture');
    pointer('down');
    expect(capture).toHaveBeenCalledTimes(1);
    pointer('move', 24);
    await pass(850);
    pointer('move', 25);
    await pass(5_000);
    letGo();
    await pass(5_000);
    expect(taps).toBe(6);

    pointer('down');
    pointer('move', -25);
    letGo();
    await pass(5_000);
    expect(taps).toBe(6);
  });

  it('takes a key after a press that slid off', async () => {
    pointer('down');
    pointer('move', 25);
    fireEvent.click(applause());
    await pass(0);
    expect(taps).toBe(1);
  });

  it('takes a held space as a burst', async () => {
    fireEvent.keyDown(applause(), { key: ' ' });
    fireEvent.keyDown(applause(), { key: ' ', repeat: true });
    fireEvent.keyDown(applause(), { key: ' ', repeat: true });
    await pass(1_000);
    expect(taps).toBe(2);
  });

  it('says every ten seconds what was felt', async () => {
    reactions.hear({ '👏': 12_383, '❤️': 0 }, false);
    expect(screen.getByRole('status').textContent).toBe('');
    await pass(10_000);
    expect(screen.getByRole('status').textContent).toBe('38 applause in 10 seconds');
    await pass(10_000);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('has nothing serious for axe', async () => {
    vi.useRealTimers();
    await expectAccessible();
  });
});
