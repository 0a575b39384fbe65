import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { aMe, aState } from '../../chat/room/samples';
import { aDraft, aPoll, aPollList, asked, votedNow } from '../../polls/samples';
import type { Question } from '../../questions/question';
import { aList, aQuestion } from '../../questions/samples';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { stubSockets } from '../../testing/fakeSocket';
import { aShow } from '../../testing/samples';

vi.mock('../../watch/player/livePlayer', () => import('../../testing/fakePlayer'));

const STREAM = '/api/v1/streams/show1';
const QUESTIONS = `${STREAM}/questions`;
const user = userEvent.setup();

/** A service that does what it is told, and says what it was. */
async function open(...questions: Question[]) {
  const all = new Map(questions.map((one) => [one.id, one]));
  const gateway = fakeGateway('creator');
  gateway.answer(`GET ${STREAM}`, 200, aShow());
  gateway.answer(`GET ${STREAM}/polls`, 200, aPollList([], { moderates: true }));
  gateway.answer(`POST ${STREAM}/chat/ticket`, 200, { url: '/ws/chat?ticket=t' });
  const turns: string[] = [];
  /** `refuses`: fails so, as the service says it. */
  const state = { away: false, refuses: '' };
  const other = fetch;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const [, id = '', turn = ''] = /\/questions\/(\w+)\/(\w+)$/.exec(path) ?? [];
    const one = all.get(id);
    if (path.startsWith(QUESTIONS) && state.away) {
      throw new Error('away');
    }
    if (path.startsWith(`${QUESTIONS}?`)) {
      return new Response(JSON.stringify(aList([...all.values()])));
    }
    if (!one) {
      return other(path, init);
    }
    turns.push(`${id} ${turn}`);
    if (state.refuses.split(', ').includes(`${id} ${turn}`)) {
      return new Response(JSON.stringify({ id: 'question-closed', detail: 'It is gone.' }), { status: 409 });
    }
    const status = ({ skip: 'skipped', reopen: 'open' }[turn] ?? turn) as Question['status'];
    for (const before of all.values()) {
      if (turn === 'answering' && before.status === 'answering') {
        all.set(before.id, { ...before, status: 'answered', version: before.version + 1 });
      }
    }
    all.set(id, { ...one, status, version: one.version + 1 });
    return new Response(JSON.stringify(all.get(id)));
  });
  const wire = stubSockets();
  history.replaceState(null, '', '/studio/s/show1/host');
  const { default: Studio } = await import('../Studio');
  render(<Studio />);
  await waitFor(() => expect(wire.sockets).toHaveLength(1));
  await act(async () => wire.now.say(aState({ me: aMe({ role: 'creator' }) })));
  return { turns, wire, state, gateway };
}

const three = () => [
  aQuestion('a', { rank: 9, votes: 12 }),
  aQuestion('b', { rank: 5, anonymous: true, author: { name: 'Nina', badges: [] } }),
  aQuestion('c', { rank: 1 }),
  aQuestion('d', { rank: 0 }),
];
const large = async (text: string) =>
  waitFor(() => expect(document.querySelector('[data-long]')?.textContent).toBe(text));
/** A key that trembles is one press: each one here is another. */
async function press(key: string) {
  await act(async () => new Promise((done) => setTimeout(done, 520)));
  await user.keyboard(key);
}

describe('the host view', () => {
  it('shows one question large, the next two, and what time it is', async () => {
    await open(...three());
    await large('What about a?');
    expect(screen.getByRole('region', { name: 'Up first' })).toBeTruthy();
    expect(screen.getByText('12 votes')).toBeTruthy();
    const coming = screen.getByRole('region', { name: 'Next' });
    expect([...coming.querySelectorAll('bdi')].map(({ textContent }) => textContent)).toEqual([
      'What about b?',
      'What about c?',
    ]);
    expect(document.querySelector('time')?.textContent).toMatch(/^\d\d:\d\d$/);
    expect(screen.queryByRole('navigation')).toBeNull();
    await expectAccessible();
  });

  it('opens the next poll, shows its numbers and closes it', async () => {
    const { gateway, wire, turns } = await open(...three());
    await large('What about a?');
    await act(async () => wire.now.say(asked(aDraft('p'))));
    gateway.answer(`POST ${STREAM}/polls/p/open`, 200, aPoll('p', { version: 2 }));
    await user.click(await screen.findByRole('button', { name: 'Open “Which p?”' }));
    const poll = await screen.findByRole('region', { name: 'Open now' });
    expect(document.activeElement).toBe(document.body);
    await act(async () => wire.now.say(votedNow('p', 3, 1, 0, 1)));
    expect(poll.textContent).toContain('Rye50%');
    expect(screen.getByText('2 votes.')).toBeTruthy();
    await expectAccessible();
    gateway.answer(
      `POST ${STREAM}/polls/p/close`,
      200,
      aPoll('p', { version: 4, closeFrom: '2026-11-28T19:31:31Z' }),
    );
    await user.click(screen.getByRole('button', { name: 'Close the poll' }));
    expect(await screen.findByText(/^Closing/)).toBeTruthy();
    expect(turns).toEqual([]);
  });

  it('goes on by Space and the arrow, and back by Backspace', async () => {
    const { turns } = await open(...three());
    await large('What about a?');
    await press(' ');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Being answered' })).toBeTruthy());
    await large('What about a?');
    await press(' ');
    await large('What about b?');
    expect(screen.getByText('Answered: “What about a?”.')).toBeTruthy();
    expect(screen.getByText('Nina (anonymous for others)')).toBeTruthy();
    await press('{ArrowRight}');
    await large('What about c?');
    expect(screen.getByText('Not today: “What about b?”.')).toBeTruthy();
    await press('{Backspace}');
    await large('What about b?');
    expect(screen.getByText('Taken back.')).toBeTruthy();
    await press('{Backspace}');
    await large('What about a?');
    expect(turns).toEqual([
      'a answering',
      'b answering',
      'b skip',
      'c answering',
      'c reopen',
      'b answering',
      'b reopen',
      'a answering',
    ]);
  });

  it('takes a key that is held, or that trembles, for one press', async () => {
    const { turns } = await open(...three());
    await large('What about a?');
    fireEvent.keyDown(document.body, { key: ' ' });
    fireEvent.keyDown(document.body, { key: ' ' });
    fireEvent.keyDown(document.body, { key: ' ', repeat: true });
    fireEvent.keyDown(document.body, { key: ' ', ctrlKey: true });
    await screen.findByRole('region', { name: 'Being answered' });
    expect(turns).toEqual(['a answering']);
  });

  it('has buttons for a thumb, which leave Space what it is', async () => {
    const { turns } = await open(...three());
    await large('What about a?');
    await user.click(screen.getByRole('button', { name: 'Answer now' }));
    await waitFor(() => expect(screen.getByRole('region', { name: 'Being answered' })).toBeTruthy());
    expect(document.activeElement).toBe(document.body);
    await act(async () => new Promise((done) => setTimeout(done, 520)));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await large('What about b?');
    await press(' ');
    await large('What about c?');
    expect(turns).toEqual(['a answering', 'a skip', 'b answering', 'c answering']);
  });

  it('ends when nothing is left, and takes back the last one as well', async () => {
    const { turns } = await open(aQuestion('a', { status: 'answering' }));
    await large('What about a?');
    await press(' ');
    expect(await screen.findByText('No question is waiting.')).toBeTruthy();
    await press(' ');
    await press('{Backspace}');
    await large('What about a?');
    expect(turns).toEqual(['a answered', 'a answering']);
    await expectAccessible();
  });

  it('says that the line is away, and goes on without it', async () => {
    const { turns, wire } = await open(...three());
    await large('What about a?');
    await act(async () => wire.now.end());
    expect(await screen.findByText(/^The live line is away\./)).toBeTruthy();
    await press(' ');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Being answered' })).toBeTruthy());
    expect(turns).toEqual(['a answering']);
  });

  it('breaks nothing when a press does not get through', async () => {
    const { turns, state } = await open(...three());
    await large('What about a?');
    state.away = true;
    await press(' ');
    expect(await screen.findByText(/^We can't reach the server/)).toBeTruthy();
    await large('What about a?');
    expect(turns).toEqual([]);
    expect(screen.getByRole('button', { name: 'Take back' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('takes back the half of a step whose other half is refused', async () => {
    const { turns, state } = await open(...three());
    await large('What about a?');
    await press(' ');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Being answered' })).toBeTruthy());
    state.refuses = 'b answering';
    await press('{ArrowRight}');
    expect(await screen.findByText('It is gone.')).toBeTruthy();
    await large('What about a?');
    expect(screen.getByRole('region', { name: 'Being answered' })).toBeTruthy();
    expect(turns).toEqual(['a answering', 'a skip', 'b answering', 'a answering']);
    await press('{Backspace}');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Up first' })).toBeTruthy());
    expect(turns.slice(4)).toEqual(['a reopen']);
  });

  it('keeps a half that cannot be taken back at once, to be taken back by Backspace', async () => {
    const { turns, state } = await open(...three());
    await large('What about a?');
    await press(' ');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Being answered' })).toBeTruthy());
    state.refuses = 'b answering, a answering';
    await press('{ArrowRight}');
    expect(await screen.findByText('It is gone.')).toBeTruthy();
    state.refuses = '';
    await press('{Backspace}');
    await large('What about a?');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Being answered' })).toBeTruthy());
    expect(turns.slice(-2)).toEqual(['b reopen', 'a answering']);
  });

  it('says the same again so that it is heard again', async () => {
    await open(...three());
    await large('What about a?');
    await press(' ');
    const said = await screen.findByText('Now: “What about a?”.');
    const heard: (string | null)[] = [];
    const watch = new MutationObserver(() => heard.push(said.textContent));
    watch.observe(said, { childList: true, characterData: true, subtree: true });
    await press('{Backspace}');
    await waitFor(() => expect(said.textContent).toBe('Taken back.'));
    expect(heard).toEqual(['', 'Taken back.']);
    watch.disconnect();
  });
});
