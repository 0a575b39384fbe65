import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Deed, Waiting } from '../../api/moderation';
import { OPEN } from '../../chat/room/protocol';
import { aMe, aMessage, aState } from '../../chat/room/samples';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { stubSockets } from '../../testing/fakeSocket';

const QUEUE = 'GET /api/v1/chat/queue';
const person = userEvent.setup();
const named = (id: string, name: string) => ({ id, name });

const aWaiting = (id: string, change: Partial<Waiting> = {}): Waiting => ({
  show: 'show1',
  message: aMessage(id),
  held: false,
  reports: [{ by: named('alice', 'Alice'), reason: 'Spam or advertising', at: '2026-11-28T19:40:00Z' }],
  ...change,
});
const aDeed = (change: Partial<Deed> = {}): Deed => ({
  id: 7,
  at: '2026-11-28T19:40:00Z',
  show: 'show1',
  kind: 'mute',
  actor: named('mona', 'Mona'),
  person: named('bob', 'Bob'),
  message: null,
  reason: null,
  until: null,
  before: null,
  after: null,
  undoneAt: null,
  ...change,
});
const aCard = {
  id: 'bob',
  name: 'Bob',
  firstSeen: '2026-10-01T12:00:00Z',
  creator: false,
  moderator: false,
  banned: false,
  messages: 12,
  deleted: 3,
  mutes: 2,
  bans: 1,
  reports: 4,
  newest: [aMessage('n')],
  note: null,
};

let gateway: ReturnType<typeof fakeGateway>;
let wire: ReturnType<typeof stubSockets>;

/** The session is remembered by its module, so all code is fetched anew for each test. */
async function open(who: 'creator' | 'alice' | 'nobody' = 'creator') {
  gateway = fakeGateway(who);
  gateway.answer(QUEUE, 200, { items: [] });
  wire = stubSockets();
  window.history.replaceState(null, '', '/studio/moderation');
  const { default: Studio } = await import('../Studio');
  const { Toasts } = await import('../../design/Toasts');
  return () =>
    render(
      <>
        <Studio />
        <Toasts />
      </>,
    );
}

const tab = (name: string) => person.click(screen.getByRole('tab', { name }));

describe('what waits', () => {
  let show: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    show = await open();
  });

  it('teaches when nothing does', async () => {
    show();
    expect(await screen.findByText('Nothing waits.')).toBeTruthy();
    await expectAccessible();
  });

  it('tells who reported what, and is done with when nothing is wrong', async () => {
    gateway.answer(QUEUE, 200, { items: [aWaiting('a'), aWaiting('b')] });
    gateway.answer('DELETE /api/v1/chat/queue/a/reports', 204);
    show();
    expect(await screen.findAllByText(/Reported by 1 person/)).toHaveLength(2);
    expect(screen.getAllByText('Alice: Spam or advertising')).toHaveLength(2);
    expect(screen.getByRole('tab', { name: 'Waiting (2)' })).toBeTruthy();
    await expectAccessible();

    const [first] = screen.getAllByRole('button', { name: 'Nothing wrong: message of Bob' });
    gateway.answer(QUEUE, 200, { items: [aWaiting('b')] });
    first?.focus();
    await person.keyboard('{Enter}');
    expect(gateway.asked('DELETE /api/v1/chat/queue/a/reports')).toHaveLength(1);
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Nothing wrong: message of Bob');
  });

  it('is decided in its room', async () => {
    gateway.answer(QUEUE, 200, { items: [aWaiting('a', { held: true, reports: [] })] });
    gateway.answer('POST /api/v1/streams/show1/chat/ticket', 200, { url: '/ws/chat?ticket=t' });
    show();
    await person.click(await screen.findByRole('button', { name: 'Approve: message of Bob' }));
    await waitFor(() => expect(wire.sockets).toHaveLength(1));
    await act(async () => wire.now.say(aState({ me: aMe({ role: 'creator' }) })));
    await waitFor(() => expect(wire.now.last('approve')).toMatchObject({ message: 'a' }));
    gateway.answer(QUEUE, 200, { items: [] });
    await act(async () => wire.now.say({ type: 'ack', id: wire.now.last('approve')?.id }));
    expect(await screen.findByText("Bob's message is there for everybody.")).toBeTruthy();
    expect(await screen.findByText('Nothing waits.')).toBeTruthy();
  });

  it('is decided after the end as well: the room is entered anew when it was left with the show', async () => {
    const TICKET = 'POST /api/v1/streams/show1/chat/ticket';
    const approve = async (times: number) => {
      await person.click(await screen.findByRole('button', { name: 'Approve: message of Bob' }));
      await waitFor(() => expect(wire.sockets).toHaveLength(times));
      await act(async () => wire.now.say(aState({ me: aMe({ role: 'creator' }) })));
      await waitFor(() => expect(wire.now.last('approve')).toMatchObject({ message: 'a' }));
      await act(async () => wire.now.say({ type: 'ack', id: wire.now.last('approve')?.id }));
    };
    gateway.answer(QUEUE, 200, { items: [aWaiting('a', { held: true, reports: [] })] });
    gateway.answer(TICKET, 200, { url: '/ws/chat?ticket=t' });
    show();
    await approve(1);
    await act(async () => wire.now.end(4403, 'show-over'));
    await approve(2);
    expect(gateway.asked(TICKET)).toHaveLength(2);
    expect(await screen.findAllByText("Bob's message is there for everybody.")).toHaveLength(2);
    expect(screen.queryByText(/The show is over/)).toBeNull();
  });

  it('offers nobody power over the host on their card', async () => {
    gateway.answer(QUEUE, 200, { items: [aWaiting('a')] });
    gateway.answer('GET /api/v1/chat/people/bob', 200, { ...aCard, creator: true });
    show();
    await person.click(await screen.findByRole('button', { name: 'Bob' }));
    const card = await screen.findByRole('dialog', { name: 'Bob' });
    expect(await within(card).findByText('Host')).toBeTruthy();
    expect(within(card).getByRole('button', { name: 'Save note' })).toBeTruthy();
    expect(within(card).queryByRole('button', { name: 'Ban Bob' })).toBeNull();
  });

  it('shows the card of a person, and keeps a note', async () => {
    gateway.answer(QUEUE, 200, { items: [aWaiting('a')] });
    gateway.answer('GET /api/v1/chat/people/bob', 200, aCard);
    gateway.answer('PUT /api/v1/chat/people/bob/note', 200, aCard);
    show();
    await person.click(await screen.findByRole('button', { name: 'Bob' }));
    const card = await screen.findByRole('dialog', { name: 'Bob' });
    expect(await within(card).findByText('First here 1 October 2026')).toBeTruthy();
    expect(
      within(card)
        .getAllByRole('definition')
        .map((figure) => figure.textContent),
    ).toEqual(['12', '3', '2', '1', '4']);
    await expectAccessible();
    await person.type(within(card).getByRole('textbox', { name: 'Private note' }), 'Be kind.');
    await person.click(within(card).getByRole('button', { name: 'Save note' }));
    expect(gateway.asked('PUT /api/v1/chat/people/bob/note')).toMatchObject([{ body: { text: 'Be kind.' } }]);
  });
});

describe('the moderation page', () => {
  it('is no stranger’s', async () => {
    const show = await open('alice');
    gateway.answer(QUEUE, 403, { id: 'forbidden' });
    show();
    expect(await screen.findByRole('heading', { name: 'This page is for moderators' })).toBeTruthy();
  });

  it('lets moderators in, who name no others', async () => {
    const show = await open('alice');
    show();
    expect(await screen.findByText('Nothing waits.')).toBeTruthy();
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Waiting',
      'Log',
      'Words',
    ]);
  });

  it('asks others to sign in', async () => {
    const show = await open('nobody');
    show();
    expect(await screen.findByRole('heading', { name: 'The studio is behind this door' })).toBeTruthy();
  });
});

describe('the log', () => {
  it('says who did what, and takes back what can be', async () => {
    const show = await open();
    const settings = { slowSeconds: 10, links: 'none' as const };
    gateway.answer('GET /api/v1/chat/log', 200, {
      items: [
        aDeed(),
        aDeed({ id: 6, kind: 'delete' }),
        aDeed({ id: 5, kind: 'settings', person: null, after: { ...OPEN, ...settings } }),
        aDeed({ id: 4, kind: 'ban', actor: null, reason: 'flood', undoneAt: '2026-11-28T19:41:00Z' }),
      ],
      next: '4',
    });
    gateway.answer('POST /api/v1/chat/log/7/undo', 200, aDeed({ undoneAt: '2026-11-28T20:00:00Z' }));
    show();
    await screen.findByText('Nothing waits.');
    await tab('Log');
    expect(await screen.findByText('Mona paused Bob.')).toBeTruthy();
    expect(screen.getByText('Mona deleted a message of Bob.')).toBeTruthy();
    expect(screen.getByText('Mona changed the room: slow mode 10 seconds, links nobody.')).toBeTruthy();
    expect(screen.getByText('The chat itself banned Bob.')).toBeTruthy();
    expect(screen.getByText('Went on though five messages in a row were refused.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Take back/ })).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Show more' })).toBeTruthy();
    await expectAccessible();
    await person.click(screen.getByRole('button', { name: 'Take back: Mona paused Bob.' }));
    expect(gateway.asked('POST /api/v1/chat/log/7/undo')).toHaveLength(1);
    expect(await screen.findByText('It is taken back.')).toBeTruthy();
  });
});

describe('the words', () => {
  const WORDS = 'GET /api/v1/chat/words';
  const PUT = 'PUT /api/v1/chat/words';

  async function words() {
    const show = await open();
    gateway.answer(WORDS, 200, { version: 3, words: ['spam*'] });
    show();
    await screen.findByText('Nothing waits.');
    await tab('Words');
    return (await screen.findByRole('textbox', { name: 'Words, one a line' })) as HTMLTextAreaElement;
  }

  it('are saved as a whole, each once', async () => {
    const field = await words();
    await expectAccessible();
    await person.type(field, '\n crypto \n\nspam*');
    gateway.answer(PUT, 200, {});
    gateway.answer(WORDS, 200, { version: 4, words: ['spam*', 'crypto'] });
    await person.click(screen.getByRole('button', { name: 'Save words' }));
    expect(gateway.asked(PUT)).toMatchObject([{ body: { version: 3, words: ['spam*', 'crypto'] } }]);
    expect(await screen.findByText('The words are blocked in all rooms now.')).toBeTruthy();
  });

  it('say what is wrong before they are sent', async () => {
    const field = await words();
    await person.type(field, '\nsp*am');
    await person.click(screen.getByRole('button', { name: 'Save words' }));
    expect(screen.getByText('In “sp*am” a star stands elsewhere than at an end.')).toBeTruthy();
    expect(gateway.asked(PUT)).toEqual([]);
  });

  it('lose nothing that somebody else has added meanwhile', async () => {
    const field = await words();
    await person.type(field, '\nmine');
    gateway.answer(PUT, 409, { id: 'changed-meanwhile' });
    gateway.answer(WORDS, 200, { version: 4, words: ['spam*', 'theirs'] });
    await person.click(screen.getByRole('button', { name: 'Save words' }));
    await waitFor(() => expect(field.value).toBe('spam*\nmine\ntheirs'));
    gateway.answer(PUT, 200, {});
    await person.click(screen.getByRole('button', { name: 'Save words' }));
    expect(gateway.asked(PUT).at(-1)).toMatchObject({
      body: { version: 4, words: ['spam*', 'mine', 'theirs'] },
    });
  });
});

describe('the moderators', () => {
  it('are found among the people, added and removed', async () => {
    const show = await open();
    gateway.answer('GET /api/v1/moderators', 200, []);
    gateway.answer('GET /api/v1/members', 200, {
      items: [{ person: 'mona', name: 'Mona', username: 'mona', active: false, source: null, since: null }],
      next: null,
    });
    const mona = { person: 'mona', name: 'Mona', addedAt: '2026-11-28T19:00:00Z' };
    gateway.answer('PUT /api/v1/moderators/mona', 200, mona);
    gateway.answer('DELETE /api/v1/moderators/mona', 204);
    show();
    await screen.findByText('Nothing waits.');
    await tab('Moderators');
    expect(await screen.findByText(/^Nobody moderates with you yet/)).toBeTruthy();
    const add = await screen.findByRole('button', { name: 'Make Mona a moderator' });
    await expectAccessible();
    gateway.answer('GET /api/v1/moderators', 200, [mona]);
    await person.click(add);
    expect(gateway.asked('PUT /api/v1/moderators/mona')).toMatchObject([{ body: { name: 'Mona' } }]);
    await person.click(await screen.findByRole('button', { name: 'Remove Mona' }));
    expect(gateway.asked('DELETE /api/v1/moderators/mona')).toHaveLength(1);
    expect(await screen.findByText('Mona moderates no longer.')).toBeTruthy();
  });
});
