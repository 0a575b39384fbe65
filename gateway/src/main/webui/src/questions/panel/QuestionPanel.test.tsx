import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aState } from '../../chat/room/samples';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { fakeSockets } from '../../testing/fakeSocket';
import { aShow } from '../../testing/samples';
import type { Question, QuestionList } from '../question';
import { aList, aQuestion, told } from '../samples';

const QUESTIONS = '/api/v1/streams/show1/questions';
const LIST = `GET ${QUESTIONS}?status=all`;
const user = userEvent.setup();

let gateway: ReturnType<typeof fakeGateway>;
let wire: ReturnType<typeof fakeSockets>;
const watched = vi.fn();

/** The session is remembered by its module, so all code is fetched anew for each test. */
async function open(
  list: QuestionList | null,
  who: 'nobody' | 'alice' | 'creator' = 'alice',
  status: 'live' | 'ended' = 'live',
) {
  gateway = fakeGateway(who);
  if (list) {
    gateway.answer(`GET ${QUESTIONS}`, 200, list);
  }
  const [{ default: QuestionSide }, { ChatRoom }, { Toasts }] = await Promise.all([
    import('./QuestionSide'),
    import('../../chat/room/chatRoom'),
    import('../../design/Toasts'),
  ]);
  wire = fakeSockets();
  const room = new ChatRoom('show1', {
    ticket: async () => ({ url: '/ws/chat?ticket=t' }),
    open: wire.open,
    random: () => 0,
  });
  room.start();
  render(
    <>
      <QuestionSide
        show={aShow({ status })}
        room={status === 'live' ? room : undefined}
        replay={{
          watch: watched,
          wanted: false,
          place: { current: null },
          video: { current: null },
          clock: { current: null },
          leave: () => undefined,
        }}
        figures={() => null}
        pass={{ kind: 'asking' }}
        onLive={() => undefined}
      />
      <Toasts />
    </>,
  );
  await act(async () => undefined);
  if (status === 'live') {
    await act(async () => wire.now.say(aState()));
  }
  await user.click(screen.getByRole('tab', { name: 'Questions' }));
}

const say = (...frames: object[]) => act(async () => wire.now.say(...frames));
const region = () => screen.findByRole('region', { name: 'Questions of this show' });
const texts = () =>
  [...document.querySelectorAll('[data-row] p:first-child bdi')].map(({ textContent }) => textContent);
const vote = (name: RegExp) => screen.getByRole('button', { name });
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' });
const ranked = (id: string, rank: number, change: Partial<Question> = {}) =>
  aQuestion(id, { rank, ...change });

describe('the questions beside the picture', () => {
  beforeEach(() => {
    sessionStorage.clear();
    watched.mockClear();
    history.replaceState(null, '', '/s/show1');
  });

  it('are a tab, by arrow keys as well; a dot tells of new ones', async () => {
    await open(aList([]));
    expect(await screen.findByText('No questions yet. Ask the first one.')).toBeTruthy();
    await expectAccessible();
    screen.getByRole('tab', { name: 'Questions' }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Chat', selected: true }));
    expect(screen.queryByRole('region', { name: 'Questions of this show' })).toBeNull();
    await say(told(aQuestion('a')));
    expect(screen.getByRole('tab', { name: 'Questions new' })).toBeTruthy();
    await user.keyboard('{ArrowRight}');
    expect(await region()).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Questions', selected: true })).toBeTruthy();
  });

  it('stand in their sections, one’s own on top, with what became of them', async () => {
    await open(
      aList(
        [
          ranked('low', 1),
          ranked('high', 9, { votes: 12, label: 'Ovens' }),
          ranked('mine', 0, { status: 'held' }),
          ranked('no', 0, { status: 'rejected', reason: 'Off topic' }),
          ranked('on', 0, { status: 'answering', answeringAt: '2026-11-28T19:40:00Z' }),
          ranked('done', 0, {
            status: 'answered',
            answeredAt: '2026-11-28T19:39:00Z',
            answerFrom: '2026-11-28T19:35:00Z',
          }),
          ranked('later', 0, { status: 'skipped' }),
        ],
        { mine: ['mine', 'no'] },
      ),
    );
    await region();
    expect(texts()).toEqual(
      ['on', 'mine', 'no', 'high', 'low', 'later', 'done'].map((id) => `What about ${id}?`),
    );
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Being answered now',
      'Yours',
      'Open',
      'Kept for another show',
      'Answered',
    ]);
    expect(screen.getByText('Waits for a moderator. Only you and they see it.')).toBeTruthy();
    expect(screen.getByText('A moderator did not let it through: Off topic')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Watch the answer' }));
    expect(watched).toHaveBeenCalledOnce();
    expect(location.pathname + location.search).toBe('/s/show1?t=2026-11-28T19%3A35%3A00Z');
    await expectAccessible();
  });

  it('say why they stand where they do', async () => {
    const why = { votes: 12, recent: 3.2, tier: 1.5, first: 1.25, askedRecently: 1 };
    await open(aList([ranked('a', 9, { votes: 12, why }), ranked('b', 8, { place: 1 })]));
    await region();
    const said: (string | null | undefined)[] = [];
    for (const button of screen.getAllByRole('button', { name: /^Why here\?/, expanded: false })) {
      await user.click(button);
      said.push(button.closest('li')?.querySelector('[class*=why]')?.textContent);
    }
    await expectAccessible();
    expect(said).toEqual([
      'The host has put it here.',
      'It stands here because 12 people want to know it, votes are coming in right now, a member asks and it is the first one of whoever asks. It stands lower, since another one of theirs was answered lately.',
    ]);
  });

  it('sort themselves, but not under a pointer or the focus', async () => {
    await open(aList([ranked('a', 9), ranked('b', 5)]));
    const list = await region();
    const frame = list.parentElement as HTMLElement;
    fireEvent.pointerEnter(frame);
    await say(told(ranked('c', 20), ranked('b', 10, { version: 2 })));
    expect(texts()).toEqual(['What about a?', 'What about b?']);
    const sort = screen.getByRole('button', { name: '1 new · sort now' });
    await expectAccessible();
    fireEvent.pointerLeave(frame);
    expect(texts()).toEqual(['What about c?', 'What about b?', 'What about a?']);
    expect(sort.isConnected).toBe(false);

    vote(/^Vote for “What about a/).focus();
    await say(told(ranked('a', 30, { version: 3 })));
    expect(texts()[0]).toBe('What about c?');
    await user.click(screen.getByRole('button', { name: 'Sort now' }));
    expect(texts()).toEqual(['What about a?', 'What about c?', 'What about b?']);
    expect(document.activeElement).toBe(list);
  });

  it('keep the place of one that is gone while somebody looks', async () => {
    await open(aList([ranked('a', 9), ranked('b', 5)]));
    const frame = (await region()).parentElement as HTMLElement;
    fireEvent.pointerEnter(frame);
    await say(told({ id: 'a', version: 2, show: 'show1', status: 'withdrawn' }));
    expect(screen.getByText('This question is gone.')).toBeTruthy();
    fireEvent.pointerLeave(frame);
    expect(texts()).toEqual(['What about b?']);
  });

  it('take a vote in one tap, shown before it is known', async () => {
    await open(aList([ranked('a', 9, { votes: 4 })]));
    await region();
    let answer: (value: Response) => void = () => undefined;
    const asked = fetch;
    vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) =>
      path.endsWith('/vote') ? new Promise<Response>((done) => (answer = done)) : asked(path, init),
    );
    await user.click(vote(/4 votes$/));
    expect(vote(/5 votes$/).getAttribute('aria-pressed')).toBe('true');
    await act(async () => answer(new Response(JSON.stringify({ votes: 8, voted: true, version: 2 }))));
    expect(vote(/8 votes$/).getAttribute('aria-pressed')).toBe('true');
  });

  it('take a vote back when it is refused, and say why', async () => {
    await open(aList([ranked('a', 9, { votes: 4 })]));
    await region();
    gateway.answer(`PUT ${QUESTIONS}/a/vote`, 409, {
      id: 'question-closed',
      detail: 'It takes no votes any more.',
    });
    await user.click(vote(/4 votes$/));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Your vote was not counted. It takes no votes any more.',
    );
    expect(vote(/4 votes$/).getAttribute('aria-pressed')).toBe('false');

    gateway.answer(`PUT ${QUESTIONS}/a/vote`, 200, { votes: 5, voted: true, version: 2 });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: /5 votes$/, pressed: true })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are there to read for whoever is not signed in, who is asked to where they want to vote', async () => {
    await open(aList([ranked('a', 9)]), 'nobody');
    await region();
    await user.click(vote(/1 vote$/));
    const row = document.querySelector<HTMLElement>('[data-row]') as HTMLElement;
    expect(within(row).getByText('Sign in to vote.')).toBeTruthy();
    expect(within(row).getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe(
      '/auth/login?return=%2Fs%2Fshow1',
    );
    expect(screen.getByText('Everybody can read. Sign in to ask and vote.')).toBeTruthy();
    expect(gateway.asked(`PUT ${QUESTIONS}/a/vote`)).toEqual([]);
    await expectAccessible();
  });

  it('tell an asker why a moderator said no', async () => {
    await open(aList([ranked('a', 9)], { mine: ['a'] }));
    await region();
    gateway.answer(
      `GET ${QUESTIONS}`,
      200,
      aList([ranked('a', 9, { version: 2, status: 'rejected', reason: 'Too personal' })], { mine: ['a'] }),
    );
    await say(told({ id: 'a', version: 2, show: 'show1', status: 'rejected' }));
    expect(await screen.findByText('A moderator did not let it through: Too personal')).toBeTruthy();
  });

  it('are there, and played, for whoever comes by the notice of an answer', async () => {
    history.replaceState(null, '', '/s/show1?question=done');
    const done = ranked('done', 0, { status: 'answered', answerFrom: '2026-11-28T19:35:00Z' });
    await open(aList([done, ranked('a', 1)]), 'alice', 'ended');
    await region();
    expect(document.querySelector('[data-named]')?.getAttribute('data-row')).toBe('done');
    await waitFor(() => expect(watched).toHaveBeenCalledOnce());
    expect(location.search).toBe('?t=2026-11-28T19%3A35%3A00Z');
  });

  it('are read again after the show, without a room', async () => {
    await open(aList([]), 'alice', 'ended');
    expect(await screen.findByText('Nothing was asked at this show.')).toBeTruthy();
    expect(gateway.asked(LIST).length).toBeGreaterThan(0);
  });

  it('say why they cannot be had', async () => {
    await open(null);
    expect(await screen.findByText(/not-found/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('are told of to whoever hears the page: what is answered now, and whose it is', async () => {
    await open(aList([ranked('a', 9), ranked('b', 5)], { mine: ['b'] }));
    await region();
    await say(told(ranked('a', 9, { version: 2, status: 'answering' })));
    expect(screen.getByText('Being answered now: What about a?').getAttribute('role')).toBe('status');
    await say(
      told(
        ranked('a', 9, { version: 3, status: 'answered' }),
        ranked('b', 5, { version: 2, status: 'answering' }),
      ),
    );
    expect(screen.getByText('Your question is being answered now: What about b?')).toBeTruthy();
  });

  it('leave the focus in their row, or in the list, when what had it goes', async () => {
    await open(aList([ranked('a', 9, { votes: 4 })]));
    const list = await region();
    gateway.answer(`PUT ${QUESTIONS}/a/vote`, 409, { id: 'question-closed', detail: 'Not now.' });
    vote(/4 votes$/).focus();
    await user.keyboard('{Enter}');
    gateway.answer(`PUT ${QUESTIONS}/a/vote`, 200, { votes: 5, voted: true, version: 2 });
    (await screen.findByRole('button', { name: 'Try again' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(vote(/5 votes$/)));
    await say(told(ranked('a', 9, { version: 3, status: 'answered' })));
    expect(document.activeElement).toBe(list);
  });
});

describe('asking', () => {
  beforeEach(() => {
    sessionStorage.clear();
    history.replaceState(null, '', '/s/show1');
  });

  it('counts down the characters and refuses more than there may be', async () => {
    await open(aList([]));
    await user.type(await field(), 'How long?');
    expect(screen.getByText('271 left')).toBeTruthy();
    fireEvent.change(await field(), { target: { value: '🧑‍🍳'.repeat(281) } });
    expect(screen.getByRole('alert').textContent).toBe('1 character too many');
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(gateway.asked(`POST ${QUESTIONS}`)).toEqual([]);
  });

  it('keeps the draft until it is asked, and asks the same question when one tries again', async () => {
    await open(aList([]));
    await user.type(await field(), 'How long does it rest?');
    await user.click(screen.getByRole('checkbox', { name: /^Ask anonymously/ }));
    gateway.answer(`POST ${QUESTIONS}`, 503, { id: 'unavailable', detail: 'Not now.' });
    await user.type(await field(), '{Enter}');
    expect((await screen.findAllByRole('alert'))[0]?.textContent).toContain('It was not asked.');
    expect((await field()).value).toBe('How long does it rest?');
    expect(JSON.parse(sessionStorage.getItem('frontrow.question') ?? '')).toEqual({
      show: 'show1',
      text: 'How long does it rest?',
    });

    const asked = aQuestion('q', { text: 'How long does it rest?', author: null, anonymous: true });
    gateway.answer(`POST ${QUESTIONS}`, 201, asked);
    gateway.answer(
      `GET ${QUESTIONS}`,
      200,
      aList([asked], {
        mine: ['q'],
        voted: ['q'],
        nextAllowedAt: new Date(Date.now() + 42_000).toISOString(),
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect((await field()).value).toBe(''));
    expect(screen.getByText('Asked. It stands under “Yours”.')).toBeTruthy();
    const [first, second] = gateway.asked(`POST ${QUESTIONS}`).map(({ body }) => body as { id: string });
    expect(second).toEqual({ id: first?.id, text: 'How long does it rest?', anonymous: true });
    expect(first?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(screen.getByText('Yours')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toMatch(
      /^One question a minute\. You can ask again in 0:4[12]\.$/,
    );
    await user.type(await field(), 'And then?');
    expect(screen.getByRole('button', { name: 'Ask' }).getAttribute('aria-disabled')).toBe('true');
    await expectAccessible();
  });

  it('waits as long as the service says', async () => {
    await open(aList([]));
    await user.type(await field(), 'Too soon?');
    gateway.answer(`POST ${QUESTIONS}`, 429, {
      id: 'too-many-questions',
      detail: 'One question a minute.',
      retryAfter: 17,
    });
    await user.type(await field(), '{Enter}');
    expect((await screen.findByRole('timer')).textContent).toMatch(/0:1[67]\.$/);
    expect((await field()).value).toBe('Too soon?');
  });

  it('shows what asks nearly the same, to vote for instead', async () => {
    await open(aList([ranked('a', 9, { votes: 4, text: 'How long does the dough rest?' })]));
    gateway.answer(`GET ${QUESTIONS}/similar`, 200, {
      items: [ranked('a', 9, { votes: 4, text: 'How long does the dough rest?' })],
    });
    gateway.answer(`PUT ${QUESTIONS}/a/vote`, 200, { votes: 5, voted: true, version: 2 });
    await user.type(await field(), 'How long does it rest');
    const similar = await screen.findByRole('region', { name: 'Asked already? Vote for it instead.' });
    await user.click(within(similar).getByRole('button', { name: /4 votes$/ }));
    expect(await within(similar).findByRole('button', { name: /5 votes$/, pressed: true })).toBeTruthy();
    expect(gateway.asked(`GET ${QUESTIONS}/similar?text=How+long+does+it+rest`)).toHaveLength(1);
  });

  it('is taken back into the field', async () => {
    await open(aList([ranked('a', 9)], { mine: ['a'] }));
    await region();
    gateway.answer(`DELETE ${QUESTIONS}/a`, 204);
    await user.click(screen.getByRole('button', { name: 'Take back “What about a?”' }));
    await waitFor(async () => expect((await field()).value).toBe('What about a?'));
    expect(texts()).toEqual([]);
    expect(screen.getByText(/^It is taken back\. Its text is in the field/)).toBeTruthy();
  });

  it('is taken back without touching what is being written', async () => {
    await open(aList([ranked('a', 9)], { mine: ['a'] }));
    await user.type(await field(), 'Another');
    gateway.answer(`DELETE ${QUESTIONS}/a`, 204);
    await user.click(screen.getByRole('button', { name: 'Take back “What about a?”' }));
    expect(await screen.findByText('It is taken back.')).toBeTruthy();
    expect((await field()).value).toBe('Another');
  });

  it.each([
    [
      { open: false, holdFirst: false, membersOnly: false },
      'No more questions at the moment. You can still vote.',
    ],
    [{ open: true, holdFirst: false, membersOnly: true }, 'Members ask here. Everybody signed in votes.'],
  ])('is not for everybody: %o', async (settings, text) => {
    await open(aList([], { settings }));
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    await say({ ...told(), settings: { open: true, membersOnly: false } });
    expect(await field()).toBeTruthy();
  });
});
