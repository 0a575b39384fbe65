import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dateIn } from './moment';
import type { Places } from './places';
import { useMoment } from './useMoment';

const START = Date.parse('2026-11-28T19:00:00Z');
const places: Places = (date) => (date >= START && date < START + 600_000 ? (date - START) / 1000 : null);

function follow(known: Places | null, fresh = true) {
  const [go, live] = [vi.fn(), vi.fn()];
  const hook = renderHook(({ known }) => useMoment(known, fresh, go, live), { initialProps: { known } });
  return { go, live, knows: (known: Places) => hook.rerender({ known }) };
}

describe('a moment named by its wall clock', () => {
  beforeEach(() => history.replaceState(null, '', '/s/show1?t=2026-11-28T19:01:30Z'));

  it('is read from the address', () => {
    expect(dateIn('?t=2026-11-28T19:01:30Z')).toBe(START + 90_000);
    expect(dateIn('?t=2026-11-28T19%3A01%3A30Z')).toBe(START + 90_000);
    expect(['?t=90', '?t=2026', '?t=2026-11-28Tnoon', ''].map(dateIn)).toEqual([null, null, null, null]);
  });

  it('is gone to once it is known where it lies, and only once', () => {
    const { go, knows } = follow(null);
    expect(go).not.toHaveBeenCalled();
    knows(places);
    knows((date) => places(date));
    expect(go.mock.calls).toEqual([[90]]);
  });

  it('is gone to again when a link names it', () => {
    const { go } = follow(places);
    act(() => {
      history.pushState(null, '', '/s/show1?t=2026-11-28T19:02:00Z');
      window.dispatchEvent(new Event('pushState'));
    });
    expect(go.mock.calls).toEqual([[90], [120]]);
  });

  it('that is not recorded yet is live', () => {
    history.replaceState(null, '', '/s/show1?t=2026-11-28T19:30:00Z');
    const { go, live } = follow(places);
    expect(go).not.toHaveBeenCalled();
    expect(live).toHaveBeenCalledOnce();
  });

  it('is nothing to whoever was elsewhere in this recording already', () => {
    const { go } = follow(places, false);
    expect(go).not.toHaveBeenCalled();
  });
});
