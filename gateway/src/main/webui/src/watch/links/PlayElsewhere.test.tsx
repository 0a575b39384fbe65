import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aPlayLink } from '../../testing/samples';
import { justTime } from '../../text/format';
import { PlayElsewhere } from './PlayElsewhere';

const LINKS = '/api/v1/streams/show1/links';
const MADE = {
  id: 'l2',
  playUrl: '/play/mfzwizlmonsxq4tfon2ge2lqme/index.m3u8',
  createdAt: '2026-11-23T19:40:00Z',
  expiresAt: '2026-11-24T07:40:00Z',
};

let gateway: ReturnType<typeof fakeGateway>;

async function open() {
  const user = userEvent.setup();
  render(<PlayElsewhere show="show1" />);
  await user.click(screen.getByRole('button', { name: 'Watch in VLC or on a TV' }));
  const dialog = await screen.findByRole('dialog', { name: 'Watch in VLC or on a TV' });
  return { user, dialog: within(dialog) };
}

describe('PlayElsewhere', () => {
  beforeEach(() => {
    gateway = fakeGateway();
    gateway.answer(`GET ${LINKS}`, 200, { items: [] });
    gateway.answer(`POST ${LINKS}`, 201, MADE);
  });

  it('makes a link, shows it with its end and lets it be copied', async () => {
    const { user, dialog } = await open();
    await dialog.findByText('None at the moment.');
    expect(dialog.getByText(/Whoever has the link watches in your name/)).toBeTruthy();
    expect(gateway.asked(`POST ${LINKS}`)).toEqual([]);
    await expectAccessible();

    gateway.answer(`GET ${LINKS}`, 200, { items: [aPlayLink({ id: 'l2' })] });
    await user.click(dialog.getByRole('button', { name: 'Make a link' }));

    const field = await dialog.findByRole<HTMLTextAreaElement>('textbox', { name: 'Link' });
    expect(field.value).toBe(`${location.origin}${MADE.playUrl}`);
    expect(dialog.getByText(`You see it only now. It works until ${justTime(MADE.expiresAt)}.`)).toBeTruthy();
    expect(await dialog.findByText(/not used yet/)).toBeTruthy();
    expect(gateway.asked(`POST ${LINKS}`)).toMatchObject([{ marked: true }]);
    await expectAccessible();

    await user.click(dialog.getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}${MADE.playUrl}`);
  });

  it('stops a link after asking, as that cannot be undone', async () => {
    gateway.answer(`GET ${LINKS}`, 200, { items: [aPlayLink()] });
    gateway.answer(`DELETE ${LINKS}/l1`, 204);
    const { user, dialog } = await open();
    const name = `Stop the link made at ${justTime(aPlayLink().createdAt)}`;

    await user.click(await dialog.findByRole('button', { name }));
    const question = await screen.findByRole('alertdialog', { name: 'Stop this link?' });
    expect(within(question).getByText(/cannot be brought back/)).toBeTruthy();
    await expectAccessible();
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(gateway.asked(`DELETE ${LINKS}/l1`)).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('button', { name })));

    await user.click(await dialog.findByRole('button', { name }));
    gateway.answer(`GET ${LINKS}`, 200, { items: [] });
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    await dialog.findByText('None at the moment.');
    expect(gateway.asked(`DELETE ${LINKS}/l1`)).toMatchObject([{ marked: true }]);
    expect(dialog.getByText('The link is stopped.').getAttribute('role')).toBe('status');
  });

  it('does not show a new link any more once it is stopped', async () => {
    gateway.answer(`DELETE ${LINKS}/l2`, 204);
    const { user, dialog } = await open();
    gateway.answer(`GET ${LINKS}`, 200, { items: [aPlayLink({ id: 'l2', createdAt: MADE.createdAt })] });
    await user.click(dialog.getByRole('button', { name: 'Make a link' }));
    await user.click(await dialog.findByRole('button', { name: /^Stop the link made at/ }));
    gateway.answer(`GET ${LINKS}`, 200, { items: [] });
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    await dialog.findByText('None at the moment.');
    expect(dialog.queryByRole('textbox', { name: 'Link' })).toBeNull();
    expect(dialog.getByRole('button', { name: 'Make a link' })).toBeTruthy();
  });

  it('says why there is none', async () => {
    gateway.answer(`POST ${LINKS}`, 409, {
      id: 'too-many-links',
      detail: 'Stop a link first: there may be at most 5 for a show.',
    });
    const { user, dialog } = await open();
    await user.click(dialog.getByRole('button', { name: 'Make a link' }));
    expect((await dialog.findByRole('alert')).textContent).toBe(
      'Stop a link first: there may be at most 5 for a show.',
    );
    expect(dialog.queryByRole('textbox', { name: 'Link' })).toBeNull();
    expect(dialog.getByRole('button', { name: 'Make a link' }).hasAttribute('disabled')).toBe(false);
    await expectAccessible();
  });

  it('says that links cannot be listed, and that one could not be stopped', async () => {
    gateway.answer(`GET ${LINKS}`, 200, { items: [aPlayLink()] });
    gateway.answer(`DELETE ${LINKS}/l1`, 503, { id: 'unavailable' });
    const { user, dialog } = await open();
    await user.click(await dialog.findByRole('button', { name: /^Stop the link/ }));
    gateway.answer(`GET ${LINKS}`, 503, { id: 'unavailable' });
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/We can't reach the server/);
    expect(dialog.getAllByText(/We can't reach the server/)).toHaveLength(2);
    expect(dialog.queryByText('The link is stopped.')).toBeNull();
  });

  it('gives the focus back when it is closed by the keyboard', async () => {
    const { user } = await open();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    const button = screen.getByRole('button', { name: 'Watch in VLC or on a TV' });
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
});
