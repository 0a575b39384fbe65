import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { leave } from '../api/leave';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';

vi.mock('../api/leave', () => ({ leave: vi.fn() }));

const user = userEvent.setup();
const ERASE = 'POST /api/v1/people/a/erasure';
const SERVICES = ['membership-service', 'stream-service', 'chat-service', 'vod-service'];

function erasure(done: number) {
  const at = '2026-11-30T09:00:00Z';
  const parts = SERVICES.map((service, index) => ({ service, erasedAt: index < done ? at : null }));
  return { id: 'e1', askedAt: at, parts, erasedAt: done === parts.length ? at : null };
}

async function card(creator = false) {
  const gateway = fakeGateway('alice');
  const { default: DataCard } = await import('./DataCard');
  render(<DataCard creator={creator} />);
  const link = await screen.findByRole('link', { name: 'Download the file' });
  return { gateway, link };
}

describe('what is known of somebody', () => {
  it('is there to take home, and to end, with all that this means', async () => {
    const { gateway, link } = await card();
    expect(link.getAttribute('href')).toBe('/api/v1/people/a/data');
    await user.click(screen.getByRole('button', { name: 'Erase everything…' }));
    expect(screen.getByText('Everything written in the chat, also in replays')).toBeTruthy();
    expect(screen.getByText('A ban, if there is one')).toBeTruthy();
    await expectAccessible();

    const sure = screen.getByRole('button', { name: 'Erase everything now' });
    expect(sure).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Type “erase” to confirm'), 'erase');
    gateway.answer(ERASE, 409, { id: 'subscription-running', detail: 'Cancel the subscription first.' });
    await user.click(sure);
    expect((await screen.findByRole('alert')).textContent).toBe('Cancel the subscription first.');
    expect(leave).not.toHaveBeenCalled();

    gateway.answer(ERASE, 202, erasure(0));
    await user.click(sure);
    await waitFor(() => expect(leave).toHaveBeenCalledWith('/account?erasure=e1'));
    expect(gateway.asked(ERASE)).toHaveLength(2);
  });

  it('cannot be erased of the creator', async () => {
    await card(true);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says how far it is, to whoever is signed out by it', async () => {
    const gateway = fakeGateway();
    gateway.answer('GET /api/v1/erasures/e1', 200, erasure(1));
    history.replaceState(null, '', '/account?erasure=e1');
    const { default: AccountPage } = await import('../account/AccountPage');
    const { unmount } = render(<AccountPage />);
    expect(await screen.findAllByText('being erased…')).toHaveLength(3);
    expect(screen.getByRole('status').textContent).toMatch(/^This takes about two minutes/);
    await expectAccessible();
    unmount();

    gateway.answer('GET /api/v1/erasures/e1', 200, erasure(4));
    render(<AccountPage />);
    expect(await screen.findByText('Everything is erased.')).toBeTruthy();
  });

  it('is there for the creator, whom people write to', async () => {
    const gateway = fakeGateway('creator');
    const { default: PersonDialog } = await import('./PersonDialog');
    render(<PersonDialog person="a" name="Alice" onClose={() => undefined} />);
    expect(screen.getByRole('link', { name: 'Download the file' }).getAttribute('href')).toBe(
      '/api/v1/people/a/data',
    );
    gateway.answer(ERASE, 202, erasure(0));
    gateway.answer('GET /api/v1/erasures/e1', 200, erasure(4));
    await user.click(screen.getByRole('button', { name: 'Erase everything…' }));
    await user.type(screen.getByLabelText('Type “erase” to confirm'), 'erase{Enter}');
    expect(await screen.findByText('Everything is erased.')).toBeTruthy();
    await expectAccessible();
  });
});
