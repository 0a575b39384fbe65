import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeSockets } from '../../testing/fakeSocket';
import { aMe, aState } from '../room/samples';

const person = userEvent.setup();

/** Code that comes later must find the same toasts, so all of it is fetched anew for each test. */
async function open(role: 'moderator' | 'member') {
  const { ChatColumn, ChatRoom } = await import('../chat');
  const { Toasts } = await import('../../design/Toasts');
  const wire = fakeSockets();
  const room = new ChatRoom('show1', { ticket: async () => ({ url: '/ws/chat' }), open: wire.open });
  room.start();
  render(
    <>
      <ChatColumn room={room} />
      <Toasts />
    </>,
  );
  await act(async () => undefined);
  await act(async () => wire.now.say(aState({ me: aMe({ role }) })));
  return wire;
}

const button = () => screen.getByRole('button', { name: 'Room settings' });

describe('the settings of a room', () => {
  it('are a moderator’s alone', async () => {
    await open('member');
    expect(screen.queryByRole('button', { name: 'Room settings' })).toBeNull();
  });

  it('hold at once, and can be taken back', async () => {
    const wire = await open('moderator');
    await person.click(button());
    const dialog = await screen.findByRole('dialog', { name: 'Room settings' });
    await expectAccessible();

    await person.selectOptions(within(dialog).getByRole('combobox', { name: 'Slow mode' }), '10 seconds');
    const { id } = wire.now.last('settings') ?? {};
    expect(wire.now.sent).toEqual([{ type: 'settings', id, settings: { slowSeconds: 10 } }]);
    await act(async () =>
      wire.now.say(
        { type: 'ack', id },
        { type: 'settings', seq: 11, prev: 10, settings: { slowSeconds: 10, emojiOnly: false } },
      ),
    );
    expect(screen.getByText('Slow mode: one message every 10 seconds.')).toBeTruthy();
    expect(await screen.findByText('Slow mode: 10 seconds.')).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Undo' }));
    expect(wire.now.last('settings')).toMatchObject({ settings: { slowSeconds: 0 } });
    expect(screen.getByRole('dialog', { name: 'Room settings' })).toBe(dialog);
    expect(document.activeElement).toBe(within(dialog).getByRole('combobox', { name: 'Slow mode' }));
  });

  it('go back to what they were when the room refuses', async () => {
    const wire = await open('moderator');
    await person.click(button());
    const emoji = () => screen.getByRole('switch', { name: 'Emoji only' });
    await person.click(await screen.findByRole('switch', { name: 'Emoji only' }));
    expect(emoji().getAttribute('aria-checked')).toBe('true');
    const { id } = wire.now.last('settings') ?? {};
    await act(async () =>
      wire.now.say({ type: 'error', id, code: 'forbidden', detail: 'You moderate here no longer.' }),
    );
    expect(emoji().getAttribute('aria-checked')).toBe('false');
    expect(screen.getByText('You moderate here no longer.')).toBeTruthy();
  });

  it('are left by Escape, which gives the focus back', async () => {
    await open('moderator');
    button().focus();
    await person.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Room settings' });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await person.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button()));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
