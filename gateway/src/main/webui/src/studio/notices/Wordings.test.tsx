import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { WordingsSection } from './WordingsSection';

const PATH = '/api/v1/notices/wordings';
const user = userEvent.setup();
const soon = { kind: 'soon', subject: 'Soon: {show}', text: '{link}', own: false };

it('says it in the creator’s words: written, looked at, tried', async () => {
  const gateway = fakeGateway('creator');
  gateway.answer(`GET ${PATH}`, 200, { items: [soon] });
  render(<WordingsSection />);
  const form = within(await screen.findByRole('form', { name: 'A show begins soon' }));
  await expectAccessible();

  const subject = form.getByLabelText('Subject');
  await user.clear(subject);
  await user.type(subject, 'Lights: {{show}');
  gateway.answer(`PUT ${PATH}/soon`, 400, {
    id: 'invalid-input',
    violations: [{ field: 'subject', message: 'must not be empty' }],
  });
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText('must not be empty')).toBeTruthy();

  gateway.answer(`POST ${PATH}/preview`, 200, { subject: 'Lights: Yours', text: 'http://x', html: '' });
  await user.click(form.getByRole('button', { name: 'Show me' }));
  expect(await form.findByText('Lights: Yours')).toBeTruthy();

  gateway.answer(`PUT ${PATH}/soon`, 200, { ...soon, subject: 'Lights: {show}', own: true });
  await user.click(form.getByRole('button', { name: 'Save' }));
  const saved = within(await screen.findByRole('form', { name: 'A show begins soon' }));
  expect(await saved.findByRole('button', { name: 'Use the usual words' })).toBeTruthy();
  expect(gateway.asked(`PUT ${PATH}/soon`)[1]).toMatchObject({
    body: { subject: 'Lights: {show}', text: '{link}' },
    marked: true,
  });

  gateway.answer(`POST ${PATH}/soon/test`, 409, { id: 'no-mail-address', detail: 'Say where it goes.' });
  gateway.answer(`DELETE ${PATH}/soon`, 200, soon);
  await user.click(saved.getByRole('button', { name: 'Use the usual words' }));
  const usual = within(await screen.findByRole('form', { name: 'A show begins soon' }));
  expect(((await usual.findByLabelText('Subject')) as HTMLInputElement).value).toBe('Soon: {show}');
});
