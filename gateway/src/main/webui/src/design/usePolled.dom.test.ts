import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { usePolled } from './usePolled';

const STEP = 1_000;

it('waits for an answer that takes longer than the time between two questions', async () => {
  vi.useFakeTimers();
  let asked = 0;
  const slow = () => new Promise<number>((done) => setTimeout(done, 3.5 * STEP, ++asked));
  const { result } = renderHook(() => usePolled('shows', slow, STEP));

  await act(() => vi.advanceTimersByTimeAsync(4.5 * STEP));
  expect(asked).toBe(2);
  expect(result.current.last).toBe(2);

  await act(() => vi.advanceTimersByTimeAsync(STEP / 2));
  expect(asked).toBe(3);
});
