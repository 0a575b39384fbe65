import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import DeedsPage from './DeedsPage';

const user = userEvent.setup();
const ANA = { id: 'c', name: 'Ana' };
const GONE = { id: 'erased', name: '' };

function deed(id: string, change: object = {}) {
  return {
    id,
    at: '2026-11-30T09:12:00Z',
    service: 'vod-service',
    kind: 'deleteClip',
    what: 'Delete a clip',
    actor: ANA,
    about: { show: 's1', clip: id },
    title: 'A good loaf',
    person: null,
    ...change,
  };
}

function page(items: object[], next: string | null = null) {
  const kinds = [
    { id: 'deleteClip', name: 'Delete a clip' },
    { id: 'giveMembership', name: 'Give a complimentary membership' },
  ];
  return { items, next, actors: [ANA, GONE], kinds };
}

describe('the log of deeds', () => {
  it('says who did what to what, and the older ones', async () => {
    const gateway = fakeGateway('creator');
    const given = { kind: 'giveMembership', what: 'Give a complimentary membership', title: null };
    gateway.answer(
      'GET /api/v1/deeds',
      200,
      page([deed('d1'), deed('d2', { ...given, person: 'Alice', actor: GONE })], 'older'),
    );
    render(<DeedsPage />);
    const rows = await screen.findAllByRole('listitem');
    expect(rows[0]?.textContent).toMatch(/^Delete a clipMon 30 Nov, \d\d:12A good loafAna$/);
    expect(rows[1]?.textContent).toMatch(/AliceSomebody who was erased$/);
    await expectAccessible();

    gateway.answer('GET /api/v1/deeds', 200, page([deed('d3', { title: null, about: { key: 'k1' } })]));
    await user.click(screen.getByRole('button', { name: 'Show older ones' }));
    expect(await screen.findByText('k1')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(gateway.calls.at(-1)?.path).toBe('/api/v1/deeds?cursor=older');
  });

  it('shows those of somebody, and of a kind', async () => {
    const gateway = fakeGateway('creator');
    gateway.answer('GET /api/v1/deeds', 200, page([deed('d1')]));
    render(<DeedsPage />);
    await screen.findByText('A good loaf');
    await user.selectOptions(screen.getByLabelText('Who'), 'Somebody who was erased');
    gateway.answer('GET /api/v1/deeds', 200, page([]));
    await user.selectOptions(screen.getByLabelText('What'), 'Give a complimentary membership');
    expect(await screen.findByText('As soon as somebody changes something, it stands here.')).toBeTruthy();
    expect(gateway.calls.at(-1)?.path).toBe('/api/v1/deeds?actor=erased&kind=giveMembership');
    expect(screen.getByRole('option', { name: 'Somebody who was erased', selected: true })).toBeTruthy();
  });
});
