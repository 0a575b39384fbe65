import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';

vi.mock('../../watch/player/livePlayer', () => import('../../testing/fakePlayer'));

const EMOJI = '/api/v1/chat/emoji';
const OVERLAYS = '/api/v1/chat/overlays';
const user = userEvent.setup({ applyAccept: false });
const wave = { name: 'wave', url: '/api/v1/chat/emoji-pictures/1' };

let gateway: ReturnType<typeof fakeGateway>;

async function open() {
  history.replaceState(null, '', '/studio/settings');
  const { App } = await import('../../app/App');
  render(<App />);
  await screen.findByRole('region', { name: 'Emoji' });
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const file = (name: string, type = 'image/png', size = 10) =>
  new File([new Uint8Array(size)], name, { type });

describe('Settings of emoji', () => {
  beforeEach(() => {
    gateway = fakeGateway('creator');
    vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Europe/Berlin']);
  });

  it('teaches while there are none, and names a picture after its file', async () => {
    await open();
    expect(await part('Emoji').findByText('No emoji of your own yet')).toBeTruthy();
    await expectAccessible();
    gateway.answer(`PUT ${EMOJI}/my_wave`, 200, { ...wave, name: 'my_wave' });
    gateway.answer(`GET ${EMOJI}`, 200, { version: 1, items: [{ ...wave, name: 'my_wave' }] });
    await user.upload(part('Emoji').getByLabelText('Add emoji'), file('My wave!.png'));

    expect(await screen.findByText(':my_wave: is there for everybody.')).toBeTruthy();
    expect(await part('Emoji').findByText(':my_wave:')).toBeTruthy();
    expect(gateway.asked(`PUT ${EMOJI}/my_wave`)).toMatchObject([{ marked: true }]);
  });

  it('takes what is dropped, and says of each file why not', async () => {
    await open();
    const hint = await part('Emoji').findByText('No emoji of your own yet');
    gateway.answer(`PUT ${EMOJI}/broken`, 400, {
      id: 'picture-unusable',
      detail: 'The picture could not be read.',
    });
    const files = [file('notes.svg', 'image/svg+xml'), file('broken.gif', 'image/gif')];
    await act(async () => void fireEvent.drop(hint, { dataTransfer: { files } }));

    expect(await screen.findByText('notes.svg is no PNG, JPEG, GIF or WebP.')).toBeTruthy();
    expect(await screen.findByText('broken.gif: The picture could not be read.')).toBeTruthy();
    await act(
      async () =>
        void fireEvent.drop(hint, {
          dataTransfer: { files: [file('big.png', 'image/png', 256 * 1024 + 1)] },
        }),
    );
    expect(await screen.findByText('big.png is larger than 256 KB. Save it smaller.')).toBeTruthy();
    expect(gateway.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('renames by keyboard, and a slip can be undone', async () => {
    gateway.answer(`GET ${EMOJI}`, 200, { version: 1, items: [wave] });
    await open();
    (await part('Emoji').findByRole('button', { name: 'Rename :wave:' })).focus();
    await user.keyboard('{Enter}');
    const name = part('Emoji').getByRole('textbox', { name: 'New name of :wave:' });
    expect(document.activeElement).toBe(name);
    await user.clear(name);
    await user.keyboard('No!{Enter}');
    expect(
      part('Emoji').getByText('Use 2 to 32 of the letters a to z, digits and underscores.'),
    ).toBeTruthy();
    await expectAccessible();
    await user.clear(name);
    gateway.answer(`PATCH ${EMOJI}/wave`, 200, { ...wave, name: 'hello' });
    gateway.answer(`PATCH ${EMOJI}/hello`, 200, wave);
    await user.keyboard(':hello:{Enter}');
    expect(await screen.findByText(':wave: is :hello: now.')).toBeTruthy();
    expect(gateway.asked(`PATCH ${EMOJI}/wave`)).toMatchObject([{ body: { name: 'hello' } }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(gateway.asked(`PATCH ${EMOJI}/hello`)).toMatchObject([{ body: { name: 'wave' } }]);
  });

  it('deletes, and puts the same picture back', async () => {
    gateway.answer(`GET ${EMOJI}`, 200, { version: 1, items: [wave] });
    gateway.answer(`GET ${wave.url}`, 200, 'picture');
    gateway.answer(`DELETE ${EMOJI}/wave`, 204);
    gateway.answer(`PUT ${EMOJI}/wave`, 200, wave);
    await open();
    await user.click(await part('Emoji').findByRole('button', { name: 'Delete :wave:' }));
    expect(await screen.findByText(/^:wave: is deleted/)).toBeTruthy();
    expect(gateway.asked(`DELETE ${EMOJI}/wave`)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(gateway.asked(`PUT ${EMOJI}/wave`)).toHaveLength(1));
    expect(gateway.asked(`PUT ${EMOJI}/wave`)[0]?.body).toMatchObject({ size: '"picture"'.length });
  });
});

describe('Settings of overlays', () => {
  const overlay = { id: 'o1', name: 'Laptop', addedAt: '2026-11-28T19:00:00Z' };
  const secret = 'Secret0000Secret0000Secret000012';

  beforeEach(() => {
    gateway = fakeGateway('creator');
    vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Europe/Berlin']);
  });

  it('shows addresses once, with the secret in their fragment, and how OBS takes them', async () => {
    await open();
    expect(await part('Overlays for OBS').findByText(/^No overlays yet/)).toBeTruthy();
    gateway.answer(`POST ${OVERLAYS}`, 201, { ...overlay, secret });
    gateway.answer(`GET ${OVERLAYS}`, 200, [overlay]);
    await user.type(part('Overlays for OBS').getByRole('textbox', { name: 'Name' }), 'Laptop{Enter}');

    const issued = within(await screen.findByRole('region', { name: 'New overlay' }));
    expect(issued.getByLabelText<HTMLInputElement>('Chat').value).toBe(
      `${location.origin}/overlay/chat#${secret}`,
    );
    expect(issued.getByLabelText<HTMLInputElement>('Reactions').value).toBe(
      `${location.origin}/overlay/reactions#${secret}`,
    );
    expect(issued.getByText('In OBS, under Sources, choose + and then Browser.')).toBeTruthy();
    expect(gateway.asked(`POST ${OVERLAYS}`)).toMatchObject([{ body: { name: 'Laptop' }, marked: true }]);
    await expectAccessible();
    await user.click(issued.getByRole('button', { name: 'I have copied them' }));
    expect(screen.queryByRole('region', { name: 'New overlay' })).toBeNull();
    expect(document.body.innerHTML).not.toContain(secret);
  });

  it('revokes after a question', async () => {
    gateway.answer(`GET ${OVERLAYS}`, 200, [overlay]);
    gateway.answer(`DELETE ${OVERLAYS}/o1`, 204);
    await open();
    await user.click(await part('Overlays for OBS').findByRole('button', { name: 'Revoke Laptop' }));
    const question = within(screen.getByRole('alertdialog', { name: 'Revoke Laptop?' }));
    expect(gateway.asked(`DELETE ${OVERLAYS}/o1`)).toEqual([]);
    gateway.answer(`GET ${OVERLAYS}`, 200, []);
    await user.click(question.getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('Laptop is revoked.')).toBeTruthy();
    expect(await part('Overlays for OBS').findByText(/^No overlays yet/)).toBeTruthy();
  });
});
