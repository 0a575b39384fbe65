import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aMe, aState } from '../../chat/room/samples';
import type { Question, QuestionList } from '../../questions/question';
import { aList, aQuestion, told } from '../../questions/samples';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { stubSockets } from '../../testing/fakeSocket';
import { aShow } from '../../testing/samples';
import { moved } from './places';
import { commandOf, stepOf } from './queueKeys';

vi.mock('../../watch/player/livePlayer', () => import('../../testing/fakePlayer'));

const STREAM = '/api/v1/streams/show1';
const QUESTIONS = `${STREAM}/questions`;
const user = userEvent.setup();

let gateway: ReturnType<typeof fakeGateway>;
let wire: ReturnType<typeof stubSockets>;

async function open(list: QuestionList, role: 'creator' | 'moderator' | 'viewer' = 'moderator') {
  gateway = fakeGateway(role === 'creator' ? 'creator' : 'alice');
  gateway.answer(`GET ${STREAM}`, 200, aShow());
  gateway.answer(`POST ${STREAM}/chat/ticket`, 200, { url: '/ws/chat?ticket=t' });
  gateway.answer(`GET ${QUESTIONS}`, 200, list);
  wire = stubSockets();
  history.replaceState(null, '', '/studio/s/show1/questions');
  const [{ default: Studio }, { Toasts }] = await Promise.all([
    import('../Studio'),
    import('../../design/Toasts'),
  ]);
  render(
    <>
      <Studio />
      <Toasts />
    </>,
  );
  await waitFor(() => expect(wire.sockets).toHaveLength(1));
  await act(async () => wire.now.say(aState({ me: aMe({ role }) })));
}

const abc = (change: Partial<Question> = {}) => [
  aQuestion('a', { rank: 9, votes: 9, ...change }),
  aQuestion('b', { rank: 5 }),
  aQuestion('c', { rank: 1 }),
];
const gone = { version: 2, show: 'show1', status: 'withdrawn' };
const list = () => screen.findByRole('list', { name: 'Open questions, the next one first' });
const texts = async () =>
  [...(await list()).querySelectorAll('[data-row] bdi')]
    .map(({ textContent }) => textContent)
    .filter((text) => text?.startsWith('What'));
const answer = (place: number) => screen.getByRole('button', { name: new RegExp(`^Answer now, ${place}:`) });
const posted = (what: string) => gateway.asked(what).map(({ body }) => body);
const undo = () => user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) as HTMLElement);

/** The service answers so from now on, and the list says the same. */
function becomes(what: string, change: Partial<Question>, all: Question[] = abc()) {
  const id = what.split('/').at(-2) ?? '';
  const items = all.map((one) => (one.id === id ? { ...one, version: one.version + 1, ...change } : one));
  gateway.answer(
    what,
    200,
    items.find((one) => one.id === id),
  );
  gateway.answer(`GET ${QUESTIONS}`, 200, aList(items));
  return items;
}

describe('the queue', () => {
  beforeEach(() => sessionStorage.clear());

  it('teaches while nothing is asked', async () => {
    await open(aList([]));
    expect(await screen.findByText('No open questions.')).toBeTruthy();
    expect(screen.getByText('Nothing is being answered. Enter on a question puts it here.')).toBeTruthy();
    await expectAccessible();
  });

  it('is not for others', async () => {
    await open(aList([]), 'viewer');
    expect(await screen.findByRole('heading', { name: 'This page is for moderators' })).toBeTruthy();
  });

  it('is gone along by arrow keys; Enter answers, and that can be undone', async () => {
    await open(aList(abc()));
    await list();
    expect(answer(1).tabIndex).toBe(0);
    expect(answer(2).tabIndex).toBe(-1);
    answer(1).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(answer(2));
    await expectAccessible();

    becomes(`POST ${QUESTIONS}/b/answering`, { status: 'answering', answeringAt: new Date().toISOString() });
    await user.keyboard('{Enter}');
    const now = await screen.findByRole('region', { name: 'Answering now' });
    expect(within(now).getByText('What about b?')).toBeTruthy();
    await waitFor(async () => expect(await texts()).toEqual(['What about a?', 'What about c?']));
    await waitFor(() => expect(document.activeElement).toBe(answer(2)));

    becomes(`POST ${QUESTIONS}/b/reopen`, { status: 'open', version: 9 });
    await undo();
    await waitFor(async () =>
      expect(await texts()).toEqual(['What about a?', 'What about b?', 'What about c?']),
    );
    expect(screen.queryByRole('region', { name: 'Answering now' })).toBeNull();
  });

  it('gives the one before its turn back when the next one is undone', async () => {
    const [a, ...others] = abc({ status: 'answering' });
    await open(aList([a as Question, ...others]));
    await list();
    becomes(`POST ${QUESTIONS}/b/answering`, { status: 'answering' });
    await user.click(answer(1));
    await screen.findByText('Now: “What about b?”.');
    becomes(`POST ${QUESTIONS}/b/reopen`, { version: 9 });
    becomes(`POST ${QUESTIONS}/a/answering`, { status: 'answering', version: 9 });
    await undo();
    await screen.findByText('It is taken back.');
    expect(gateway.asked(`POST ${QUESTIONS}/b/reopen`)).toHaveLength(1);
    expect(gateway.asked(`POST ${QUESTIONS}/a/answering`)).toHaveLength(1);
  });

  it('is put in another order by keyboard, before the one that comes then', async () => {
    await open(aList(abc()));
    await list();
    answer(2).focus();
    becomes(`PUT ${QUESTIONS}/b/place`, { place: 1 });
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(async () =>
      expect(await texts()).toEqual(['What about b?', 'What about a?', 'What about c?']),
    );
    expect(posted(`PUT ${QUESTIONS}/b/place`)).toEqual([{ before: 'a' }]);
    await waitFor(() => expect(document.activeElement).toBe(answer(1)));
    expect(screen.getByText('Moved to place 1.')).toBeTruthy();
  });

  it('puts one to the end behind the last one', async () => {
    await open(aList(abc()));
    await list();
    answer(2).focus();
    becomes(`PUT ${QUESTIONS}/b/place`, { place: 3 });
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(posted(`PUT ${QUESTIONS}/b/place`)).toEqual([{ after: 'c' }]));
    expect(gateway.asked(`PUT ${QUESTIONS}/c/place`)).toEqual([]);
  });

  it('is put in another order by pointer', async () => {
    await open(aList(abc()));
    const rows = [...(await list()).querySelectorAll<HTMLElement>('[data-row]')];
    for (const [index, row] of rows.entries()) {
      row.getBoundingClientRect = () => ({ top: index * 100, height: 100 }) as DOMRect;
    }
    const grip = rows[2]?.querySelector('[title="Drag to another place"]') as Element;
    const pointer = (type: string) => fireEvent(grip, new MouseEvent(type, { bubbles: true, clientY: 10 }));
    pointer('pointerdown');
    pointer('pointermove');
    expect(rows[0]?.dataset.edge).toBe('before');
    becomes(`PUT ${QUESTIONS}/c/place`, { place: 1 });
    pointer('pointerup');
    expect(rows[0]?.dataset.edge).toBeUndefined();
    await waitFor(() => expect(posted(`PUT ${QUESTIONS}/c/place`)).toEqual([{ before: 'a' }]));
    await waitFor(async () => expect((await texts())[0]).toBe('What about c?'));
  });

  it('pins by a key and unpins by undo', async () => {
    await open(aList(abc()));
    await list();
    answer(3).focus();
    becomes(`PUT ${QUESTIONS}/c/place`, { place: 1, pinned: true });
    await user.keyboard('p');
    expect(await screen.findByText('Pinned')).toBeTruthy();
    expect(posted(`PUT ${QUESTIONS}/c/place`)).toEqual([{ before: 'a', pinned: true }]);
    becomes(`DELETE ${QUESTIONS}/c/place`, { version: 9 });
    await undo();
    await waitFor(() => expect(screen.queryByText('Pinned')).toBeNull());
  });

  it('puts off by a key, and brings back from what is done', async () => {
    await open(aList(abc()));
    await list();
    answer(1).focus();
    const items = becomes(`POST ${QUESTIONS}/a/skip`, { status: 'skipped' });
    await user.keyboard('s');
    await waitFor(async () => expect(await texts()).toEqual(['What about b?', 'What about c?']));
    await user.click(screen.getByText('Done with (1)'));
    becomes(`POST ${QUESTIONS}/a/reopen`, { status: 'open', version: 9 }, items);
    await user.click(screen.getByRole('button', { name: 'Back into the queue: “What about a?”' }));
    await waitFor(async () => expect(await texts()).toHaveLength(3));
  });

  it('rejects with a reason, and undoes that', async () => {
    await open(aList(abc()));
    await list();
    answer(1).focus();
    await user.keyboard('r');
    const dialog = await screen.findByRole('dialog', { name: 'Reject this question' });
    await expectAccessible();
    expect(within(dialog).getByRole('button', { name: 'Reject' }).hasAttribute('disabled')).toBe(true);
    await user.click(within(dialog).getByRole('radio', { name: 'Off topic' }));
    becomes(`POST ${QUESTIONS}/a/reject`, { status: 'rejected', reason: 'Off topic' });
    await user.click(within(dialog).getByRole('button', { name: 'Reject' }));
    await waitFor(async () => expect(await texts()).toEqual(['What about b?', 'What about c?']));
    expect(posted(`POST ${QUESTIONS}/a/reject`)).toEqual([{ reason: 'Off topic' }]);
    becomes(`POST ${QUESTIONS}/a/reopen`, { status: 'open', version: 9 });
    await undo();
    await waitFor(async () => expect(await texts()).toHaveLength(3));
  });

  it('merges into another one, and labels', async () => {
    await open(aList(abc()));
    await list();
    answer(1).focus();
    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog', { name: 'Merge into another question' });
    await user.click(within(dialog).getByRole('radio', { name: 'What about c?' }));
    gateway.answer(`POST ${QUESTIONS}/a/merge`, 200, aQuestion('c', { version: 2, votes: 10 }));
    gateway.answer(`GET ${QUESTIONS}`, 200, aList(abc({ status: 'merged', version: 2 })));
    await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(posted(`POST ${QUESTIONS}/a/merge`)).toEqual([{ into: 'c' }]));

    await screen.findByText('Merged into “What about c?”.');
    answer(1).focus();
    await user.keyboard('l');
    await user.type(await screen.findByRole('textbox', { name: 'Label' }), 'Ovens');
    gateway.answer(`PATCH ${QUESTIONS}/b`, 200, aQuestion('b', { version: 2, label: 'Ovens' }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(posted(`PATCH ${QUESTIONS}/b`)).toEqual([{ label: 'Ovens' }]));
  });

  it('has a menu for whoever uses no keys', async () => {
    await open(aList(abc()));
    await list();
    await user.click(screen.getByRole('button', { name: 'More for “What about a?”' }));
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
      'Pin on top',
      'Move to the top',
      'Move up',
      'Move down',
      'Label…',
      'Merge into…',
      'Not today',
      'Hold back',
      'Reject…',
    ]);
    becomes(`POST ${QUESTIONS}/a/hold`, { status: 'held' });
    await user.click(screen.getByRole('menuitem', { name: 'Hold back' }));
    expect(await screen.findByText('Waiting for you: 1')).toBeTruthy();
    becomes(`POST ${QUESTIONS}/a/approve`, { status: 'open', version: 9 });
    await user.click(screen.getByRole('button', { name: 'Approve “What about a?”' }));
    await waitFor(async () => expect(await texts()).toHaveLength(3));
  });

  it('says what was refused, and changes nothing', async () => {
    await open(aList(abc()));
    await list();
    gateway.answer(`POST ${QUESTIONS}/a/answering`, 409, { id: 'question-closed', detail: 'It is gone.' });
    await user.click(answer(1));
    expect(await screen.findByText('It is gone.')).toBeTruthy();
    expect(await texts()).toHaveLength(3);
  });

  it('is closed by a switch, which goes back when it is refused', async () => {
    await open(aList(abc()));
    await list();
    await user.click(screen.getByRole('button', { name: 'Queue settings' }));
    const take = await screen.findByRole('switch', { name: 'Take questions' });
    gateway.answer(`PATCH ${QUESTIONS}/settings`, 200, { open: false, holdFirst: false, membersOnly: false });
    await user.click(take);
    await waitFor(() => expect(take.getAttribute('aria-checked')).toBe('false'));
    expect(posted(`PATCH ${QUESTIONS}/settings`)).toEqual([{ open: false }]);
    gateway.answer(`PATCH ${QUESTIONS}/settings`, 503, { id: 'unavailable' });
    await user.click(take);
    await waitFor(() => expect(take.getAttribute('aria-checked')).toBe('false'));
    expect(screen.queryByRole('link', { name: 'Download all as CSV' })).toBeNull();
  });

  it('does not move by itself while the keyboard stands in it', async () => {
    await open(aList(abc()));
    await list();
    answer(1).focus();
    await act(async () => wire.now.say(told(aQuestion('new', { rank: 50 }))));
    expect(await texts()).toEqual(['What about a?', 'What about b?', 'What about c?']);
    await user.click(screen.getByRole('button', { name: '1 new · sort now' }));
    expect((await texts())[0]).toBe('What about new?');
  });

  it('holds a question back again at once when its rejection is undone', async () => {
    const waiting = abc({ status: 'held' });
    await open(aList(waiting));
    await user.click(await screen.findByRole('button', { name: 'Reject “What about a?”' }));
    const dialog = await screen.findByRole('dialog', { name: 'Reject this question' });
    await user.click(within(dialog).getByRole('radio', { name: 'Off topic' }));
    becomes(`POST ${QUESTIONS}/a/reject`, { status: 'rejected', reason: 'Off topic' });
    await user.click(within(dialog).getByRole('button', { name: 'Reject' }));
    await screen.findByText('Rejected: “What about a?”.');
    becomes(`POST ${QUESTIONS}/a/hold`, { status: 'held', version: 9 });
    await undo();
    expect(await screen.findByText('Waiting for you: 1')).toBeTruthy();
    expect(gateway.asked(`POST ${QUESTIONS}/a/hold`)).toHaveLength(1);
    expect(gateway.asked(`POST ${QUESTIONS}/a/reopen`)).toEqual([]);
  });

  it('says of a row what became of its question while it holds still', async () => {
    await open(aList(abc()));
    await list();
    answer(2).focus();
    await act(async () =>
      wire.now.say(
        told(aQuestion('a', { status: 'answering', version: 2 }), {
          id: 'c',
          version: 2,
          show: 'show1',
          status: 'withdrawn',
        }),
      ),
    );
    expect(await texts()).toEqual(['What about a?', 'What about b?']);
    const [row] = (await list()).querySelectorAll<HTMLElement>('[data-row]');
    expect(within(row as HTMLElement).getByText('Being answered')).toBeTruthy();
    expect(answer(1).getAttribute('aria-disabled')).toBe('true');
    expect(answer(2).getAttribute('aria-disabled')).toBe('false');
    expect(within(await list()).getByText('This question is gone.')).toBeTruthy();
    await expectAccessible();
    answer(1).focus();
    await user.keyboard('{Enter}s');
    expect(gateway.calls.filter(({ method, path }) => method === 'POST' && path.includes('/a/'))).toEqual([]);
    answer(2).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(gateway.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('takes back a move by a key, once, and nothing else', async () => {
    await open(aList(abc()));
    await list();
    answer(3).focus();
    becomes(`PUT ${QUESTIONS}/c/place`, { place: 2 }, [
      aQuestion('a', { rank: 9, votes: 9, version: 2, place: 1 }),
      ...abc().slice(1),
    ]);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await screen.findByText('Moved to place 2.');
    expect(posted(`PUT ${QUESTIONS}/c/place`)).toEqual([{ before: 'b' }]);
    // What was carried with it, the service lets go with it; what another moderator has put meanwhile stays
    becomes(`DELETE ${QUESTIONS}/c/place`, { version: 9 });
    await user.keyboard('{Backspace}');
    await screen.findByText('It is taken back.');
    expect(gateway.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
      `${QUESTIONS}/c/place`,
    ]);
    expect(gateway.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    await user.keyboard('{Backspace}');
    await undo();
    expect(gateway.calls.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('takes back a move of one that had a place, and an unpinning, to where it stood', async () => {
    const placed = [
      aQuestion('a', { place: 1 }),
      aQuestion('b', { place: 2, pinned: true }),
      aQuestion('c', { place: 3 }),
    ];
    await open(aList(placed));
    await list();
    answer(2).focus();
    becomes(`DELETE ${QUESTIONS}/b/place`, { place: null, pinned: false }, placed);
    await user.keyboard('p');
    await screen.findByText('Not pinned any more: “What about b?”.');
    becomes(`PUT ${QUESTIONS}/b/place`, { version: 9 }, placed);
    await undo();
    await screen.findByText('It is taken back.');
    expect(posted(`PUT ${QUESTIONS}/b/place`)).toEqual([{ after: 'a', pinned: true, carried: false }]);

    answer(3).focus();
    becomes(
      `PUT ${QUESTIONS}/c/place`,
      { version: 9, place: 1 },
      placed.map((one) => ({ ...one, version: 9 })),
    );
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await screen.findByText('Moved to place 2.');
    await undo();
    await waitFor(() =>
      expect(posted(`PUT ${QUESTIONS}/c/place`)).toEqual([
        { before: 'b' },
        { after: 'b', pinned: false, carried: false },
      ]),
    );
  });

  it('says in words for people that a neighbour has left', async () => {
    await open(aList(abc()));
    await list();
    answer(2).focus();
    gateway.answer(`PUT ${QUESTIONS}/b/place`, 400, {
      id: 'invalid-input',
      detail: 'See the violations for what is wrong.',
    });
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(await screen.findByText('The queue has changed meanwhile. Try again.')).toBeTruthy();
  });

  it('keeps the focus when what had it goes, and takes it from nobody', async () => {
    await open(aList(abc({ status: 'answering' })));
    const done = await screen.findByRole('button', { name: 'Answered' });
    done.focus();
    becomes(`POST ${QUESTIONS}/a/answered`, { status: 'answered' });
    await user.keyboard('{Enter}');
    await screen.findByText('Answered: “What about a?”.');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Questions' })),
    );

    answer(1).focus();
    answer(1).blur();
    await act(async () =>
      wire.now.say(told(aQuestion('b', { rank: 5, version: 2, votes: 3 }), { ...gone, id: 'c' })),
    );
    expect(document.activeElement).toBe(document.body);

    answer(1).focus();
    becomes(`POST ${QUESTIONS}/b/skip`, { status: 'skipped', version: 9 });
    await user.keyboard('s');
    const none = (await screen.findByText('No open questions.')).parentElement;
    await waitFor(() => expect(document.activeElement).toBe(none));
  });
});

describe('keys of the queue', () => {
  const key = (name: string, change = {}) => ({
    key: name,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    repeat: false,
    ...change,
  });

  it('stand for commands, once for each press, and never with others', () => {
    expect(['p', 'S', 'r', 'm', 'l', 'x', 'Enter'].map((name) => commandOf(key(name)))).toEqual([
      'pin',
      'skip',
      'reject',
      'merge',
      'label',
      null,
      null,
    ]);
    expect(commandOf(key('ArrowUp', { altKey: true }))).toBe('up');
    expect(commandOf(key('ArrowDown', { altKey: true }))).toBe('down');
    expect(commandOf(key('p', { altKey: true }))).toBeNull();
    expect(commandOf(key('p', { ctrlKey: true }))).toBeNull();
    expect(commandOf(key('s', { repeat: true }))).toBeNull();
  });

  it('lead from one question to another, and not beyond', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'a'].map((name) => stepOf(key(name), 1, 3))).toEqual([
      2,
      0,
      0,
      2,
      null,
    ]);
    expect(stepOf(key('ArrowDown'), 2, 3)).toBe(2);
    expect(stepOf(key('ArrowUp', { altKey: true }), 2, 3)).toBeNull();
  });

  it('move a row', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  });
});
