import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/axe';
import { actionsOf, field, openChat, rows } from '../testing/openChat';
import { aMe, aMessage, aState, said } from './room/samples';

let wire: Awaited<ReturnType<typeof openChat>>;
const person = userEvent.setup();
const say = (...frames: object[]) => act(async () => wire.now.say(...frames));
const moderator = aMe({ role: 'moderator' });

describe('keeping order in the chat', () => {
  beforeEach(async () => {
    wire = await openChat();
  });

  it('takes a message away only when the room says so, and leaves the focus to its neighbour', async () => {
    await say(aState({ me: moderator }), said(11, 10, 'a'), said(12, 11, 'b'));
    actionsOf(/text of b/).focus();
    await person.keyboard('{Enter}');
    await person.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    const { id } = wire.now.last('delete') ?? {};
    expect(wire.now.last('delete')).toEqual({ type: 'delete', id, message: 'b' });
    expect(rows()).toHaveLength(2);
    await say(
      { type: 'ack', id, message: 'b' },
      { type: 'deleted', seq: 13, prev: 12, message: 'b', by: 'moderator' },
    );
    await waitFor(() => expect(document.activeElement).toBe(actionsOf(/text of a/)));
    expect(rows()).toHaveLength(1);
  });

  it('asks before a ban, and for how long somebody is to pause', async () => {
    await say(aState({ me: aMe({ role: 'creator' }) }), said(11, 10, 'a'));
    await person.click(actionsOf(/text of a/));
    await person.click(await screen.findByRole('menuitem', { name: 'Ban Bob' }));
    const question = await screen.findByRole('alertdialog', { name: 'Ban Bob?' });
    expect(wire.now.sent).toEqual([]);
    await person.click(within(question).getByRole('button', { name: 'Ban' }));
    expect(wire.now.last('ban')).toMatchObject({ person: 'bob' });

    await person.click(actionsOf(/text of a/));
    (await screen.findByRole('menuitem', { name: 'Pause Bob' })).focus();
    await person.keyboard('{ArrowRight}');
    (await screen.findByRole('menuitem', { name: '10 minutes' })).focus();
    await person.keyboard('{Enter}');
    expect(wire.now.last('mute')).toMatchObject({ person: 'bob', seconds: 600 });
  });

  it('is moderated by single keys on a message, and only there', async () => {
    await say(aState({ me: moderator }), said(11, 10, 'a'), said(12, 11, 'b'));
    await person.type(field(), 'dmp');
    expect(wire.now.sent).toEqual([]);
    actionsOf(/text of b/).focus();
    await person.keyboard('{Control>}d{/Control}');
    expect(wire.now.sent).toEqual([]);
    await person.keyboard('p');
    expect(wire.now.last('pin')).toMatchObject({ message: 'b' });
    await say({ type: 'pinned', seq: 13, prev: 12, message: aMessage('b') });
    await person.keyboard('p');
    expect(wire.now.last('pin')).toMatchObject({ message: null });
    await person.keyboard('m');
    expect(wire.now.last('mute')).toMatchObject({ person: 'bob', seconds: 600 });
    await person.keyboard('d');
    expect(wire.now.last('delete')).toMatchObject({ message: 'b' });
  });

  it('gives these keys to nobody else', async () => {
    await say(aState(), said(11, 10, 'a', { author: { id: 'alice', name: 'Alice', badges: [] } }));
    actionsOf(/text of a/).focus();
    await person.keyboard('dmp');
    expect(wire.now.sent).toEqual([]);
  });

  it('offers nobody power over the host', async () => {
    const host = { author: { id: 'c', name: 'Ana', badges: ['creator' as const] } };
    await say(aState({ me: moderator }), said(11, 10, 'a', host));
    await person.click(actionsOf(/text of a/));
    await screen.findByRole('menuitem', { name: 'Delete' });
    expect(screen.queryByRole('menuitem', { name: 'Ban Ana' })).toBeNull();
  });

  it('gives moderators what waits for them, and keeps the focus there', async () => {
    const held = (seq: number, id: string) => ({
      type: 'held',
      seq,
      prev: seq - 1,
      reason: 'first',
      message: aMessage(id),
    });
    await say(aState({ me: moderator }), held(11, 'a'), held(12, 'b'));
    expect(await screen.findByRole('heading', { name: 'Waiting for you: 2' })).toBeTruthy();
    await expectAccessible();
    const [first, second] = screen.getAllByRole('button', { name: 'Approve the message of Bob' });
    first?.focus();
    await person.keyboard('{Enter}');
    const { id } = wire.now.last('approve') ?? {};
    expect(wire.now.last('approve')).toEqual({ type: 'approve', id, message: 'a' });
    await say({ type: 'ack', id }, said(13, 12, 'a'));
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('text of a')]);
    expect(document.activeElement).toBe(second);
    await person.click(screen.getByRole('button', { name: 'Remove the message of Bob' }));
    expect(wire.now.last('reject')).toMatchObject({ message: 'b' });
  });

  it('lets moderators pin a message, and take the pin away', async () => {
    await say(aState({ me: moderator }), said(11, 10, 'a'));
    await person.click(actionsOf(/text of a/));
    await person.click(await screen.findByRole('menuitem', { name: 'Pin' }));
    expect(wire.now.last('pin')).toMatchObject({ message: 'a' });
    await say({ type: 'pinned', seq: 12, prev: 11, message: aMessage('a') });
    await person.click(screen.getByRole('button', { name: 'Unpin' }));
    expect(wire.now.last('pin')).toMatchObject({ message: null });
    await person.click(actionsOf(/text of a/));
    expect(await screen.findByRole('menuitem', { name: 'Unpin' })).toBeTruthy();
  });

  it('tells a newcomer that their first message waits, and what became of it', async () => {
    await say(aState());
    await person.type(field(), 'Hi{Enter}');
    const { id } = wire.now.last('send') ?? {};
    await say(
      { type: 'held', reason: 'first', message: aMessage('a', { text: 'Hi' }) },
      { type: 'ack', id, message: 'a' },
    );
    expect(rows()[0]?.textContent).toBe('Alice: HiWaits for a moderator. Only you and they see it.');
    await say({ type: 'deleted', seq: 11, prev: 10, message: 'a', by: 'moderator' });
    expect(screen.getByRole('alert').textContent).toContain('A moderator did not let it through.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Discard' }));
    expect(rows()).toEqual([]);
  });
});
