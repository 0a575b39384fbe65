import { act, render, screen, within } from '@testing-library/react';
import { ChatColumn, ChatRoom } from '../chat/chat';
import { fakeSockets } from './fakeSocket';

/** A chat column on the page, and the room behind it in the hands of a test. */
export async function openChat(
  ticket: () => Promise<{ url: string }> = async () => ({ url: '/ws/chat?ticket=t' }),
) {
  const wire = fakeSockets();
  const room = new ChatRoom('show1', { ticket, open: wire.open, random: () => 0 });
  room.start();
  render(<ChatColumn room={room} />);
  await act(async () => undefined);
  return wire;
}

export const field = () => screen.getByRole('textbox', { name: 'Your message' }) as HTMLTextAreaElement;
export const log = () => screen.getByRole('log', { name: 'Chat messages' });
export const rows = () => within(log()).queryAllByRole('listitem');
export const actionsOf = (name: RegExp) => screen.getByRole('button', { name });
