import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Rundown, Show } from '../../api/types';
import { Toasts } from '../../design/Toasts';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { noRundown } from '../../testing/noRundown';
import { aShow, aSignal } from '../../testing/samples';

vi.mock('../../watch/player/livePlayer', () => import('../../testing/fakePlayer'));

const SHOW = '/api/v1/streams/show1';
const user = userEvent.setup();
const rundown: Rundown = {
  ...noRundown,
  version: 1,
  items: [{ id: 'a', title: 'Hello', minutes: 20, membersOnly: false, tier: null, notes: '' }],
};

async function open(show: Show) {
  const gateway = fakeGateway('creator');
  gateway.answer(`GET ${SHOW}`, 200, show);
  gateway.answer(`GET ${SHOW}/keys`, 200, { items: [] });
  gateway.answer(`GET ${SHOW}/signal`, 200, aSignal());
  gateway.answer(`GET ${SHOW}/rundown`, 200, rundown);
  gateway.answer('GET /api/v1/plans', 200, { items: [], available: true });
  const { ControlRoom } = await import('./ControlRoom');
  render(
    <main>
      <ControlRoom id="show1" />
      <Toasts />
    </main>,
  );
  return gateway;
}

it('keeps what is written of the rundown when the show goes on air', async () => {
  const gateway = await open(aShow({ status: 'scheduled' }));
  const title = await screen.findByDisplayValue<HTMLInputElement>('Hello');
  await user.type(title, ' all');
  await act(async () => gateway.say('show', aShow({ version: 5 })));

  await screen.findByText('The show is on air. What you wrote here is not saved yet.');
  await screen.findByRole('heading', { name: 'Now' });
  expect(document.activeElement).toBe(title);
  expect(title.value).toBe('Hello all');
  expect(screen.queryByRole('button', { name: 'Edit the rundown' })).toBeNull();
  await expectAccessible();

  gateway.answer(`PUT ${SHOW}/rundown`, 200, { ...rundown, version: 2 });
  await user.click(screen.getByRole('button', { name: 'Save rundown' }));
  await waitFor(() => expect(title.isConnected).toBe(false));
  expect(gateway.asked(`PUT ${SHOW}/rundown`)).toMatchObject([
    { body: { version: 1, items: [{ id: 'a', title: 'Hello all' }] } },
  ]);
  const strip = within(screen.getByRole('region', { name: 'Rundown' }));
  await waitFor(() =>
    expect(document.activeElement).toBe(strip.getByRole('button', { name: 'Edit the rundown' })),
  );
});

it('leaves the rundown to its strip when nothing is unsaved', async () => {
  const gateway = await open(aShow({ status: 'scheduled' }));
  await screen.findByDisplayValue('Hello');
  await act(async () => gateway.say('show', aShow({ version: 5 })));
  await screen.findByRole('button', { name: 'Edit the rundown' });
  expect(screen.queryByDisplayValue('Hello')).toBeNull();
});
