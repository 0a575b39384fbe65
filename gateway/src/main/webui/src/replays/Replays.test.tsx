import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Page, Show } from '../api/types';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { aRecorded, aShow } from '../testing/samples';
import { resume } from '../watch/replay/resume';

const over = (id: string, change: Partial<Show> = {}) =>
  aShow({ id, title: `Show ${id}`, status: 'ended', startedAt: '2026-11-23T12:00:00Z', ...change });
const replay = (id: string, change: Partial<Show> = {}) => over(id, { ...aRecorded(), ...change });

/** Answers the list page by page. */
async function open(...pages: Page<Show>[]) {
  fakeGateway();
  const asked: string[] = [];
  const whole = globalThis.fetch;
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (!path.startsWith('/api/v1/streams?')) {
      return whole(path, init);
    }
    asked.push(path);
    return new Response(JSON.stringify(pages[asked.length - 1]));
  });
  const { default: ReplaysPage } = await import('./ReplaysPage');
  render(<ReplaysPage />);
  return { asked };
}

describe('ReplaysPage', () => {
  it('shows what can be watched again: title, date, length, for whom', async () => {
    const { asked } = await open({
      items: [replay('a', { membersOnly: true }), over('b')],
      next: null,
    });
    const card = await screen.findByRole('link', { name: /Show a/ });
    expect(card.getAttribute('href')).toBe('/s/a');
    expect(card.textContent).toBe('1 h 8 minShow a23 November 2026Members only');
    expect(screen.queryByText('Show b')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(asked).toEqual(['/api/v1/streams?status=ended&limit=24']);
    await expectAccessible();
  });

  it('marks a replay by its own audience, and leaves out one that is closed', async () => {
    await open({
      items: [
        replay('a', { replayAccess: { audience: 'members', tier: null } }),
        replay('b', { membersOnly: true, replayAccess: { audience: 'public', tier: null } }),
        replay('c', { replayAccess: { audience: 'private', tier: null } }),
      ],
      next: null,
    });
    expect((await screen.findByRole('link', { name: /Show a/ })).textContent).toContain('Members only');
    expect(screen.getByRole('link', { name: /Show b/ }).textContent).not.toContain('Members only');
    expect(screen.queryByText('Show c')).toBeNull();
  });

  it('says how far this browser has seen it', async () => {
    resume.keep('a', 1_260, 4_080);
    await open({ items: [replay('a')], next: null });
    expect((await screen.findByRole('link', { name: /Show a/ })).textContent).toContain('You are 21 min in');
  });

  it('brings more by the cursor', async () => {
    const many = Array.from({ length: 12 }, (_, n) => replay(`n${n}`));
    const { asked } = await open({ items: many, next: 'c1' }, { items: [replay('last')], next: null });
    const more = await screen.findByRole('button', { name: 'Show more' });
    await act(async () => more.click());
    await screen.findByText('Show last');
    expect(screen.getAllByRole('link')).toHaveLength(13);
    expect(asked.at(-1)).toBe('/api/v1/streams?status=ended&limit=24&cursor=c1');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('looks further when few shows of a page were recorded, but not for ever', async () => {
    const empty = (next: string) => ({ items: [over('x')], next });
    const { asked } = await open(empty('1'), empty('2'), empty('3'), empty('4'));
    await screen.findByRole('button', { name: 'Show more' });
    expect(asked).toHaveLength(4);
  });

  it('teaches where there is nothing yet', async () => {
    await open({ items: [], next: null });
    await screen.findByRole('heading', { name: 'No replays yet' });
    expect(screen.getByRole('link', { name: 'See what is next' }).getAttribute('href')).toBe('/');
    await expectAccessible();
  });
});
