import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aChannel } from '../../testing/samples';

vi.mock('../../watch/player/livePlayer', () => import('../../testing/fakePlayer'));

const CHANNEL = '/api/v1/channel';
const user = userEvent.setup({ applyAccept: false });

async function open(channel = aChannel()) {
  const gateway = fakeGateway('creator');
  gateway.answer(`GET ${CHANNEL}`, 200, channel);
  history.replaceState(null, '', '/studio/settings');
  const { default: Studio } = await import('../Studio');
  render(<Studio />);
  await screen.findByRole('region', { name: 'Name' });
  return gateway;
}

const part = (name: string) => within(screen.getByRole('region', { name }));

describe('Settings', () => {
  beforeEach(() => {
    URL.createObjectURL = () => 'blob:picture';
    URL.revokeObjectURL = () => undefined;
    // Four hundred options would only make the search by role slow.
    vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Asia/Tokyo', 'Europe/Berlin']);
  });

  it('saves the name by itself, says so, and every page has it', async () => {
    const gateway = await open();
    gateway.answer(`PATCH ${CHANNEL}`, 200, aChannel({ name: 'Ana bakes' }));
    const name = part('Name').getByRole('textbox', { name: 'Channel name' });
    await expectAccessible();
    await user.clear(name);
    await user.type(name, 'Ana bakes ');
    expect(part('Name').getByText('Not saved yet')).toBeTruthy();
    await user.click(part('Name').getByRole('button', { name: 'Save' }));

    expect(await part('Name').findByText('Saved')).toBeTruthy();
    expect(gateway.asked(`PATCH ${CHANNEL}`)).toMatchObject([
      { body: { name: 'Ana bakes ', tagline: '' }, marked: true },
    ]);
    expect(screen.getByRole('link', { name: 'Ana bakes, to the channel page' })).toBeTruthy();
    expect(document.title).toBe('Settings · Studio · Ana bakes');
    expect(part('Name').queryByRole('button', { name: 'Undo changes' })).toBeNull();
  });

  it('takes unsaved changes back', async () => {
    const gateway = await open(aChannel({ tagline: 'Bread, live' }));
    const tagline = part('Name').getByRole<HTMLInputElement>('textbox', { name: 'Tagline' });
    await user.type(tagline, '!!');
    await user.click(part('Name').getByRole('button', { name: 'Undo changes' }));
    expect(tagline.value).toBe('Bread, live');
    expect(part('Name').getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    expect(gateway.asked(`PATCH ${CHANNEL}`)).toEqual([]);
  });

  it('shows what the service refuses at the field', async () => {
    const gateway = await open();
    const message = 'must not contain control characters';
    gateway.answer(`PATCH ${CHANNEL}`, 400, {
      id: 'invalid-input',
      violations: [{ field: 'name', message }],
    });
    const name = part('Name').getByRole('textbox', { name: 'Channel name' });
    await user.type(name, 'x');
    await user.click(part('Name').getByRole('button', { name: 'Save' }));
    expect(await part('Name').findByText(message)).toBeTruthy();
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(part('Name').getByText('Not saved yet')).toBeTruthy();
  });

  it('previews the about page as the service cleans it', async () => {
    const gateway = await open();
    gateway.answer(`POST ${CHANNEL}/about/preview`, 200, { html: '<p>I <em>bake</em>.</p>' });
    await user.type(part('About').getByRole('textbox', { name: 'About you' }), 'I *bake*.');
    await user.click(part('About').getByRole('tab', { name: 'Preview' }));
    expect((await part('About').findByText('bake')).tagName).toBe('EM');
    expect(gateway.asked(`POST ${CHANNEL}/about/preview`)).toMatchObject([{ body: { about: 'I *bake*.' } }]);
    await user.click(part('About').getByRole('tab', { name: 'Write' }));
    expect(part('About').getByRole<HTMLTextAreaElement>('textbox', { name: 'About you' }).value).toBe(
      'I *bake*.',
    );
  });

  it('adds and removes links, https only', async () => {
    const kept = { label: 'Book', url: 'https://example.org/book' };
    const gateway = await open(aChannel({ links: [{ label: 'Old', url: 'https://old.example' }, kept] }));
    gateway.answer(`PATCH ${CHANNEL}`, 200, aChannel({ links: [kept] }));
    const links = part('Links');
    await user.click(links.getByRole('button', { name: 'Remove link 1' }));
    await user.click(links.getByRole('button', { name: 'Add a link' }));
    await user.type(links.getByRole('textbox', { name: 'Label of link 2' }), 'Letter');
    await user.type(links.getByRole('textbox', { name: 'Address of link 2' }), 'http://example.org');
    await expectAccessible();
    await user.click(links.getByRole('button', { name: 'Save' }));
    expect(links.getByText('The address must begin with https://')).toBeTruthy();
    expect(gateway.asked(`PATCH ${CHANNEL}`)).toEqual([]);

    await user.click(links.getByRole('button', { name: 'Remove link 2' }));
    await user.click(links.getByRole('button', { name: 'Save' }));
    await links.findByText('Saved');
    expect(gateway.asked(`PATCH ${CHANNEL}`)).toMatchObject([{ body: { links: [kept] } }]);
  });

  it('sends a logo and the accent, and paints every page with it', async () => {
    const gateway = await open();
    const logoUrl = `${CHANNEL}/logo/0123`;
    gateway.answer(`PUT ${CHANNEL}/logo`, 200, aChannel({ logoUrl }));
    gateway.answer(`PATCH ${CHANNEL}`, 200, aChannel({ logoUrl, accent: '#7a0d5c' }));
    const look = part('Look');
    const accent = look.getByRole('textbox', { name: 'Accent colour' });
    await user.clear(accent);
    await user.type(accent, '#7a0d5c');
    await user.upload(look.getByLabelText('Logo'), new File(['png'], 'me.png', { type: 'image/png' }));
    await user.click(look.getByRole('button', { name: 'Save' }));
    await look.findByText('Saved');

    expect(gateway.asked(`PUT ${CHANNEL}/logo`)).toMatchObject([{ marked: true }]);
    expect(gateway.asked(`PUT ${CHANNEL}/logo`)).toMatchObject([{ body: { type: 'image/png' } }]);
    expect(gateway.asked(`PUT ${CHANNEL}/cover`)).toEqual([]);
    expect(gateway.asked(`PATCH ${CHANNEL}`)).toMatchObject([{ body: { accent: '#7a0d5c' } }]);
    expect(document.documentElement.style.getPropertyValue('--accent')).toBe('#7a0d5c');
    expect(document.documentElement.style.getPropertyValue('--on-accent')).toBe('#ffffff');
    await waitFor(() => expect(document.querySelectorAll(`img[src="${logoUrl}"]`).length).toBe(3));
    await expectAccessible();
  });

  it('refuses a file that is no picture before and after sending', async () => {
    const gateway = await open();
    const detail = 'The file is cut short. Copy it again.';
    gateway.answer(`PUT ${CHANNEL}/cover`, 400, { id: 'picture-unusable', detail });
    const look = part('Look');
    const cover = look.getByLabelText('Cover');
    await user.upload(cover, new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' }));
    await user.click(look.getByRole('button', { name: 'Save' }));
    expect(look.getByText('Choose a PNG or JPEG file.')).toBeTruthy();
    expect(gateway.asked(`PUT ${CHANNEL}/cover`)).toEqual([]);

    await user.upload(cover, new File(['half'], 'x.jpg', { type: 'image/jpeg' }));
    await user.click(look.getByRole('button', { name: 'Save' }));
    expect(await look.findByText(detail)).toBeTruthy();
    expect(cover.getAttribute('aria-invalid')).toBe('true');
  });

  it('sets the time zone', async () => {
    const gateway = await open();
    gateway.answer(`PATCH ${CHANNEL}`, 200, aChannel({ timeZone: 'Europe/Berlin' }));
    const place = part('Language and time zone');
    await user.selectOptions(place.getByRole('combobox', { name: 'Your time zone' }), 'Europe/Berlin');
    await user.click(place.getByRole('button', { name: 'Save' }));
    await place.findByText('Saved');
    expect(gateway.asked(`PATCH ${CHANNEL}`)).toMatchObject([
      { body: { timeZone: 'Europe/Berlin', language: 'en' } },
    ]);
  });
});
