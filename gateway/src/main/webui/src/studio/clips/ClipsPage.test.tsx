import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aClip } from '../../testing/samples';

const LIST = 'GET /api/v1/clips';
const SHARING = '/api/v1/clips/sharing';
const page = (...items: ReturnType<typeof aClip>[]) => ({ items, next: null });

async function open(status: number, body: unknown) {
  const gateway = fakeGateway('creator');
  gateway.answer(LIST, status, body);
  gateway.answer(`GET ${SHARING}`, 200, { open: false });
  const { default: ClipsPage } = await import('./ClipsPage');
  const { Toasts } = await import('../../design/Toasts');
  render(
    <>
      <ClipsPage />
      <Toasts />
    </>,
  );
  return gateway;
}

const share = () => screen.findByRole('switch', { name: 'Anybody who has the link to a clip can watch it' });

describe('ClipsPage', () => {
  it('says of each clip whose it is, and has one back that was deleted', async () => {
    const gateway = await open(200, page(aClip({ removable: true })));
    await screen.findByRole('link', { name: 'The windowpane test' });
    expect(
      screen.getByText('Ask me anything about sourdough: 32 seconds by Alice Moreau, Mon 23 Nov, 20:30'),
    ).toBeTruthy();
    await share();
    await expectAccessible();
    gateway.answer('DELETE /api/v1/streams/show1/clips/abcdefgh12345678', 204);
    gateway.answer('POST /api/v1/streams/show1/clips/abcdefgh12345678/restore', 200, aClip());
    const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());
    await press('Delete the clip The windowpane test');
    expect(screen.getByText('Deleted')).toBeTruthy();
    await press('Restore the clip The windowpane test');
    await screen.findByRole('link', { name: 'The windowpane test' });
  });

  it('shares clips at once, and takes that back when it is refused', async () => {
    const gateway = await open(200, page());
    const toggle = await share();
    gateway.answer(`PUT ${SHARING}`, 200, { open: true });
    await act(async () => toggle.click());
    expect(gateway.asked(`PUT ${SHARING}`)).toMatchObject([{ marked: true, body: { open: true } }]);
    expect(toggle.getAttribute('aria-checked')).toBe('true');
    gateway.answer(`PUT ${SHARING}`, 403, { id: 'forbidden', detail: 'Not you.' });
    await act(async () => toggle.click());
    await screen.findByText('Not you.');
    expect(toggle.getAttribute('aria-checked')).toBe('true');
  });

  it('teaches where there are none, and tries again after a failure', async () => {
    const gateway = await open(503, { id: 'unavailable' });
    await screen.findByRole('heading', { name: 'The clips could not be loaded.' });
    gateway.answer(LIST, 200, page());
    await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
    await screen.findByRole('heading', { name: 'No clips yet' });
    await expectAccessible();
  });
});
