import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Show } from '../api/types';
import type { Me } from '../chat/room/protocol';
import { aMe } from '../chat/room/samples';
import { aShow } from '../testing/samples';
import { type LiveShowState, UNKNOWN } from './liveShow';
import { useChat } from './useChat';

const done: string[] = [];
let me: Me | null = null;

vi.mock('../chat/chat', () => ({
  ChatColumn: () => null,
  ReactionBar: () => null,
  ReactionOverlay: () => null,
  ChatRoom: class {
    start = () => done.push('start');
    stop = () => done.push('stop');
    subscribe = () => () => undefined;
    now = () => ({ me });
    rightsChanged = () => done.push('rights');
  },
}));

const at = (show: Partial<Show> | null, change: Partial<LiveShowState> = {}): LiveShowState => ({
  ...UNKNOWN,
  show: show && aShow(show),
  ...change,
});

async function follow(first: LiveShowState) {
  const hook = renderHook(({ state }) => useChat('show1', state), { initialProps: { state: first } });
  await act(async () => undefined);
  return {
    chat: () => hook.result.current,
    become: (state: LiveShowState) => act(async () => hook.rerender({ state })),
    leave: () => hook.unmount(),
  };
}

describe('the chat of a page', () => {
  beforeEach(() => {
    done.length = 0;
  });

  it('knows who keeps order in it', async () => {
    me = aMe({ role: 'moderator' });
    const page = await follow(at({ status: 'live' }));
    expect(page.chat().moderator).toBe(true);
    me = aMe();
    await page.become(at({ status: 'live' }));
    expect(page.chat().moderator).toBe(false);
  });

  it('is there from the waiting room to the goodbyes, as one room', async () => {
    const page = await follow(at(null));
    expect(page.chat()).toEqual({ wanted: false, opened: null, moderator: false });
    await page.become(at({ status: 'scheduled' }));
    await waitFor(() => expect(page.chat().opened).not.toBeNull());
    for (const status of ['live', 'interrupted', 'live', 'ended'] as const) {
      await page.become(at({ status }));
      expect(page.chat().wanted).toBe(true);
    }
    expect(done.filter((what) => what !== 'rights')).toEqual(['start']);
    page.leave();
    expect(done.at(-1)).toBe('stop');
  });

  it.each<[string, Partial<Show>]>([
    ['that is over', { status: 'ended' }],
    ['that is cancelled', { status: 'scheduled', cancelledAt: '2026-11-23T10:00:00Z' }],
  ])('is not there for a show %s', async (_, show) => {
    const page = await follow(at(show));
    expect(page.chat()).toEqual({ wanted: false, opened: null, moderator: false });
    expect(done).toEqual([]);
  });

  it('hears when this person may watch, or not any more', async () => {
    const page = await follow(at({}));
    await waitFor(() => expect(page.chat().opened).not.toBeNull());
    const before = done.length;
    await page.become(at({}, { pass: { kind: 'blocked' } }));
    expect(done.slice(before)).toEqual(['rights']);
    await page.become(at({}, { pass: { kind: 'blocked' } }));
    expect(done.slice(before)).toEqual(['rights']);
  });
});
