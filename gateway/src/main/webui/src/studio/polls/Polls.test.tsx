import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aMe, aState } from '../../chat/room/samples';
import type { Poll } from '../../polls/poll';
import { aClosedPoll, aDraft, aPoll, aPollList, asked, votedNow } from '../../polls/samples';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { fakeSockets } from '../../testing/fakeSocket';

const POLLS = '/api/v1/streams/show1/polls';
const user = userEvent.setup();

async function open(...polls: Poll[]) {
  const gateway = fakeGateway('creator');
  gateway.answer(`GET ${POLLS}`, 200, aPollList(polls, { moderates: true }));
  const [{ default: PollsCard }, { ChatRoom }, { Toasts }] = await Promise.all([
    import('./PollsCard'),
    import('../../chat/room/chatRoom'),
    import('../../design/Toasts'),
  ]);
  const wire = fakeSockets();
  const room = new ChatRoom('show1', {
    ticket: async () => ({ url: '/ws/chat?ticket=t' }),
    open: wire.open,
    random: () => 0,
  });
  room.start();
  render(
    <main>
      <PollsCard show="show1" room={room} />
      <Toasts />
    </main>,
  );
  await act(async () => undefined);
  await act(async () => wire.now.say(aState({ me: aMe({ role: 'creator' }) })));
  return { gateway, wire };
}

const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => user.click(button(name));

describe('polls in the studio', () => {
  it('are written by keyboard, refused with the reason, and kept as drafts', async () => {
    const { gateway } = await open();
    expect(await screen.findByText(/^Ask everybody at once/)).toBeTruthy();
    await press('New poll');
    await user.keyboard('Bread?');
    await user.tab();
    await user.keyboard('Yes');
    await user.tab();
    await press('Add an answer');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Answer 3')));
    await user.keyboard('yes');
    await expectAccessible();
    gateway.answer(`POST ${POLLS}`, 400, { id: 'poll-option-twice', detail: 'Two options say the same.' });
    await press('Save as draft');
    expect(await screen.findByText('Two options say the same.')).toBeTruthy();
    await press('Remove answer 2');
    await user.clear(screen.getByLabelText('Answer 2'));
    await user.type(screen.getByLabelText('Answer 2'), 'No');
    gateway.answer(
      `POST ${POLLS}`,
      201,
      aDraft('a', { text: 'Bread?', options: ['Yes', 'No'], counts: [0, 0] }),
    );
    await press('Save as draft');
    await screen.findByText('Yes · No');
    const [first, second] = gateway.asked(`POST ${POLLS}`).map(({ body }) => body as Record<string, unknown>);
    expect(second).toEqual({ id: first?.id, text: 'Bread?', options: ['Yes', 'No'] });
    expect(screen.queryByLabelText('What do you ask?')).toBeNull();
  });

  it('say when a question is too long', async () => {
    await open();
    await press('New poll');
    await user.click(screen.getByLabelText('What do you ask?'));
    await user.paste('x'.repeat(141));
    expect(screen.getByText('1 character too many')).toBeTruthy();
  });

  it('are opened for a time, closed, and each of that is taken back', async () => {
    const { gateway, wire } = await open(aDraft('a'), aDraft('b'));
    await screen.findByText('Which a?');
    await user.selectOptions(screen.getByLabelText('Votes'), 'for 1:00');
    gateway.answer(`POST ${POLLS}/a/open`, 200, aPoll('a', { version: 2 }));
    await press('Open “Which a?”');
    const now = await screen.findByRole('region', { name: 'Open now' });
    expect(gateway.asked(`POST ${POLLS}/a/open`)).toMatchObject([{ body: { seconds: 60 } }]);
    expect(button('Open “Which b?”').getAttribute('aria-disabled')).toBe('true');
    await act(async () => wire.now.say(votedNow('a', 3, 3, 1, 0)));
    expect(within(now).getByText('4 votes.')).toBeTruthy();
    expect(within(now).getByText('75%')).toBeTruthy();
    await expectAccessible();

    const closing = aPoll('a', { version: 4, counts: [3, 1, 0], closeFrom: '2026-11-28T19:31:31Z' });
    gateway.answer(`POST ${POLLS}/a/close`, 200, closing);
    await press('Close the poll');
    expect(await screen.findByText(/^Closing/)).toBeTruthy();
    gateway.answer(`POST ${POLLS}/a/reopen`, 200, { ...closing, version: 5, closeFrom: null });
    await user.click(
      within(screen.getByText('The poll closes.').closest('li, div') as HTMLElement).getByRole('button', {
        name: 'Undo',
      }),
    );
    await screen.findByRole('button', { name: 'Close the poll' });

    await act(async () => wire.now.say(asked(aClosedPoll('a', { version: 6, counts: [3, 2, 0] }))));
    expect(await screen.findByRole('region', { name: 'Poll · result' })).toBeTruthy();
    expect(button('Open “Which b?”').getAttribute('aria-disabled')).toBe('false');
  });

  it('are written anew and deleted as drafts, and come back', async () => {
    const { gateway } = await open(
      aDraft('a'),
      aClosedPoll('c'),
      aClosedPoll('d', { openedAt: '2026-11-28T18:00:00Z' }),
    );
    await screen.findByText('Which a?');
    expect(screen.getByText('Asked (1)')).toBeTruthy();
    gateway.answer(`PUT ${POLLS}/a`, 200, aDraft('a', { version: 2, text: 'Which cake?' }));
    await press('Edit “Which a?”');
    await user.type(screen.getByLabelText('What do you ask?'), '!');
    await press('Save as draft');
    await screen.findByText('Which cake?');
    expect(gateway.asked(`PUT ${POLLS}/a`)).toMatchObject([{ body: { text: 'Which a?!' } }]);

    gateway.answer(`DELETE ${POLLS}/a`, 200, { ...aDraft('a', { version: 3 }), status: 'deleted' });
    gateway.answer(`POST ${POLLS}/a/restore`, 200, aDraft('a', { version: 4 }));
    await press('Delete “Which cake?”');
    await waitFor(() => expect(screen.queryByText('Which cake?')).toBeNull());
    await press('Undo');
    await screen.findByText('Which a?');
  });
});
