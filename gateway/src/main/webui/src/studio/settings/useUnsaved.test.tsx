import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useUnsaved } from './useUnsaved';

function Part({ dirty }: { dirty: boolean }) {
  useUnsaved(dirty);
  return null;
}

const page = (first: boolean, second: boolean) => (
  <>
    <Part dirty={first} />
    <Part dirty={second} />
    <a href="#keys">Keys</a>
    <a href="#show" target="_blank" rel="noreferrer">
      Show
    </a>
  </>
);

/** Whether the click on the link went through. */
const follow = (name: string) => fireEvent.click(screen.getByRole('link', { name }));
const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('useUnsaved', () => {
  afterEach(() => vi.restoreAllMocks());

  it('asks once before a link loses what is unsaved, and keeps the page when told so', () => {
    const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
    const { rerender } = render(page(true, true));
    expect(follow('Keys')).toBe(false);
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(leave()).toBe(false);

    confirm.mockReturnValue(true);
    expect(follow('Keys')).toBe(true);
    expect(confirm).toHaveBeenCalledTimes(2);

    expect(follow('Show')).toBe(true);
    rerender(page(false, false));
    expect(follow('Keys')).toBe(true);
    expect(leave()).toBe(true);
    expect(confirm).toHaveBeenCalledTimes(2);
  });
});
