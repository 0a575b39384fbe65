import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/axe';
import { field, openChat, rows } from '../testing/openChat';
import { aState, said } from './room/samples';

const person = userEvent.setup();
const pictures = { wave: '/p/wave', party: '/p/party' };

async function open(...frames: object[]) {
  const wire = await openChat();
  await act(async () => wire.now.say(aState(), { type: 'emoji', pictures }, ...frames));
  return wire;
}

const images = (row: HTMLElement | undefined) =>
  [...(row?.querySelectorAll('img') ?? [])].map((image) => [image.getAttribute('src'), image.alt]);

describe('the channel’s own emoji', () => {
  it('are pictures in what was said, and others are text', async () => {
    const text = 'Hi :wave::party: :other: :WAVE:';
    const wire = await open(
      said(11, 10, 'a', { text, replyTo: { id: 'z', name: 'Bob', text: ':wave: you' } }),
    );
    expect(images(rows()[0])).toEqual([
      ['/p/wave', ':wave:'],
      ['/p/wave', ':wave:'],
      ['/p/party', ':party:'],
    ]);
    expect(rows()[0]?.textContent).toContain('Hi  :other: :WAVE:');
    await expectAccessible();

    await act(async () => wire.now.say({ type: 'emoji', pictures: { party: '/p/party' } }));
    expect(images(rows()[0])).toEqual([['/p/party', ':party:']]);
    expect(rows()[0]?.textContent).toContain('Hi :wave: :other: :WAVE:');
  });

  it('come first on the board, which is one board for the arrow keys', async () => {
    await open();
    await person.click(screen.getByRole('button', { name: 'Insert an emoji' }));
    const board = await screen.findByRole('group', { name: 'Emoji' });
    expect(within(board).getByText('Emoji of this channel')).toBeTruthy();
    const wave = within(board).getByRole('button', { name: ':wave:' });
    await waitFor(() => expect(document.activeElement).toBe(wave));
    await expectAccessible();
    await person.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(within(board).getByRole('button', { name: 'grinning' }));
    await person.keyboard('{ArrowUp}{ArrowRight}{Enter}');
    expect(field().value).toBe(':party:');
    expect(document.activeElement).toBe(field());
  });

  it('are completed by keyboard while they are typed', async () => {
    const wire = await open();
    await person.type(field(), 'Hello :wa');
    const list = screen.getByRole('listbox', { name: 'Emoji of this channel' });
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual([':wave:']);
    expect(list.querySelector('img')?.getAttribute('src')).toBe('/p/wave');
    await expectAccessible();
    await person.keyboard('{Enter}{Enter}');
    expect(wire.now.last('send')).toMatchObject({ text: 'Hello :wave:' });
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});
