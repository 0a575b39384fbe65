import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Toasts } from '../design/Toasts';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { OwnCalendar } from './OwnCalendar';

const LINK = '/api/v1/channel/calendar/link';
const user = userEvent.setup();

it('shows the address of a calendar once, and stops it', async () => {
  const gateway = fakeGateway('alice');
  const url = 'https://ana.example/calendar/abcdefghijklmnopqrstuvwx27.ics';
  render(
    <main>
      <OwnCalendar />
      <Toasts />
    </main>,
  );
  const make = await screen.findByRole('button', { name: 'Make the address' });
  gateway.answer(`POST ${LINK}`, 201, { url, createdAt: '2026-11-29T10:00:00Z' });
  gateway.answer(`GET ${LINK}`, 200, { createdAt: '2026-11-29T10:00:00Z', lastUsedAt: null });
  await user.click(make);

  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Calendar address' })).value).toBe(
    url,
  );
  expect(screen.getByRole('link', { name: 'Open in your calendar' }).getAttribute('href')).toBe(
    url.replace('https', 'webcal'),
  );
  expect(gateway.asked(`POST ${LINK}`)).toMatchObject([{ marked: true }]);
  await expectAccessible();

  gateway.answer(`DELETE ${LINK}`, 204);
  gateway.answer(`GET ${LINK}`, 200, { createdAt: null, lastUsedAt: null });
  await user.click(screen.getByRole('button', { name: 'Stop it' }));
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  await screen.findByRole('button', { name: 'Make the address' });
});
