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

  const applause = () => screen.getByRole('button', { name: 'Send applause' });
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('tells the counts and taps', async () => {
    expect(applause().textContent).toBe('👏12.3k');
    fireEvent.click(screen.getByRole('button', { name: 'Send hearts' }));
    expect(screen.getByRole('button', { name: 'Send hearts' }).textContent).toBe('❤️1');
    await pass(0);
    expect(taps).toBe(1);
  });

  it('goes on for as long as it is held, and not longer', async () => {
    // A mouse event, since jsdom's pointer events know no button.
    fireEvent(applause(), new MouseEvent('pointerdown', { bubbles: true, button: 0 }));
    await pass(850);
    fireEvent.pointerUp(applause());
    fireEvent.click(applause());
    await pass(5_000);
    expect(taps).toBe(6);
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
