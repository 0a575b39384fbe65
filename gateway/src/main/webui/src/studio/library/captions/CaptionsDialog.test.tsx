import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Captions } from '../../../api/types';
import { expectAccessible } from '../../../testing/axe';
import { fakeGateway } from '../../../testing/fakeGateway';
import { aRecording } from '../../../testing/samples';

const ROOT = '/api/v1/streams/show1/captions';
const english: Captions = {
  language: 'en',
  url: '/vod/show1/captions/en.vtt',
  cues: 812,
  bytes: 48_000,
  shiftMillis: 0,
  updatedAt: '2026-11-29T12:00:00Z',
};
const file = () => new File(['WEBVTT\n'], 'said.vtt', { type: '' });

let gateway: ReturnType<typeof fakeGateway>;

async function open(...items: Captions[]) {
  gateway = fakeGateway('creator');
  gateway.answer('GET /api/v1/recordings', 200, { items: [aRecording()], next: null, bytes: 1 });
  gateway.answer(`GET ${ROOT}`, 200, { items });
  const { LibraryPage } = await import('../LibraryPage');
  const { Toasts } = await import('../../../design/Toasts');
  render(
    <>
      <LibraryPage />
      <Toasts />
    </>,
  );
  const menu = await screen.findByRole('button', { name: /^Captions of the recording of/ });
  await userEvent.click(menu);
  return within(await screen.findByRole('dialog', { name: 'Captions' }));
}

const bring = async (dialog: ReturnType<typeof within>, name: string) =>
  userEvent.upload(dialog.getByLabelText(name), file());

describe('captions in the library', () => {
  beforeEach(() => localStorage.clear());

  it('are brought by language, and taken back', async () => {
    const dialog = await open();
    await dialog.findByText('There are none yet.');
    await expectAccessible();
    gateway.answer(`PUT ${ROOT}/pt-BR`, 200, { ...english, language: 'pt-BR' });
    gateway.answer(`DELETE ${ROOT}/pt-BR`, 204);
    await userEvent.selectOptions(dialog.getByLabelText('Language'), 'Brazilian Portuguese');
    await bring(dialog, 'Choose a file');
    await screen.findByText('Captions in Brazilian Portuguese are there.');
    const [sent] = gateway.asked(`PUT ${ROOT}/pt-BR`);
    expect(sent?.marked).toBe(true);
    expect(sent?.body).toMatchObject({ type: 'text/vtt', size: 7 });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(gateway.asked(`DELETE ${ROOT}/pt-BR`)).toHaveLength(1));
  });

  it('say which line is wrong, and stay as they were', async () => {
    const dialog = await open(english);
    await dialog.findByText('812 lines to read');
    gateway.answer(`GET ${ROOT}/en`, 200, 'WEBVTT');
    gateway.answer(`PUT ${ROOT}/en`, 400, {
      id: 'captions-invalid',
      detail: 'Line 7: the cue ends before it has begun.',
    });
    await bring(dialog, 'Replace');
    await dialog.findByText('Nothing was changed. Line 7: the cue ends before it has begun.');
  });

  it('are deleted, and come back', async () => {
    const dialog = await open(english);
    gateway.answer(`GET ${ROOT}/en`, 200, 'WEBVTT');
    gateway.answer(`DELETE ${ROOT}/en`, 204);
    gateway.answer(`PUT ${ROOT}/en`, 200, english);
    await userEvent.click(await dialog.findByRole('button', { name: 'Delete the captions in English' }));
    await screen.findByText('Captions in English are deleted.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(gateway.asked(`PUT ${ROOT}/en`)).toHaveLength(1));
  });
});
