import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { aState } from '../../chat/room/samples';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { fakeSockets } from '../../testing/fakeSocket';
import { aShow } from '../../testing/samples';
import { aClosedPoll, aPoll, aPollList, asked, votedNow } from '../samples';

const POLLS = '/api/v1/streams/show1/polls';
const user = userEvent.setup();

let gateway: ReturnType<typeof fakeGateway>;
let wire: ReturnType<typeof fakeSockets>;
/** When the picture of the recording was taken. */
let picture: string | null;

/** The session is remembered by its module, so all code is fetched anew for each test. */
async function open(who: 'nobody' | 'alice' = 'alice', replaying = false) {
  gateway = fakeGateway(who);
  gateway.answer(`GET ${POLLS}`, 200, aPollList([]));
  const [{ PollSpot }, { ChatRoom }] = await Promise.all([
    import('../PollSpot'),
    import('../../chat/room/chatRoom'),
  ]);
  wire = fakeSockets();
  const room = new ChatRoom('show1', {
    ticket: async () => ({ url: '/ws/chat?ticket=t' }),
    open: wire.open,
    random: () => 0,
  });
  room.start();
  const clock = { current: () => (picture === null ? null : Date.parse(picture)) };
  return {
    show: () =>
      render(
        <main>
          <PollSpot
            show={aShow()}
            room={replaying ? undefined : room}
            figures={() =>
              ({ delay: picture === null ? null : (Date.now() - Date.parse(picture)) / 1000 }) as never
            }
            wanted={replaying}
            clock={replaying ? clock : { current: null }}
          />
        </main>,
      ),
  };
}

async function openLive(who: 'nobody' | 'alice' = 'alice') {
  const { show } = await open(who);
  show();
  await act(async () => undefined);
  await act(async () => wire.now.say(aState()));
}

const say = (...frames: object[]) => act(async () => wire.now.say(...frames));
const card = () => screen.findByRole('region', { name: 'Which a?' });
const gone = () => waitFor(() => expect(screen.queryByRole('region')).toBeNull());
const bars = () =>
  within(screen.getByRole('list', { name: 'Result' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('a poll beside the picture', () => {
  beforeEach(() => {
    picture = '2026-11-28T19:30:40Z';
  });

  it('comes when the picture is at its question, and is said', async () => {
    await openLive();
    picture = '2026-11-28T19:30:30Z';
    await say(asked(aPoll('a', { counts: [4, 0, 0] })));
    const said = await screen.findByRole('status');
    await act(async () => new Promise((done) => setTimeout(done, 450)));
    expect(screen.queryByRole('region')).toBeNull();
    picture = '2026-11-28T19:30:31Z';
    await card();
    expect(said.textContent).toBe('Poll: Which a? 3 options.');
    expect(screen.queryByText('100%')).toBeNull();
    await expectAccessible();
  });

  it('takes a vote by keyboard, shows what others think, and lets one think better of it', async () => {
    await openLive();
    await say(asked(aPoll('a', { counts: [1, 0, 0] })));
    await card();
    gateway.answer(`PUT ${POLLS}/a/vote`, 200, { option: 1, counts: [1, 1, 0], version: 2 });
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Poll: Which a?' }));
    await user.tab();
    // jsdom knows no arrow keys in a radio group: the journey in a browser presses them.
    screen.getByRole('radio', { name: 'Spelt' }).focus();
    await user.keyboard(' ');
    expect(gateway.asked(`PUT ${POLLS}/a/vote`)).toEqual([]);
    await user.keyboard('{Enter}');
    await screen.findByText('Your vote');
    expect(gateway.asked(`PUT ${POLLS}/a/vote`)).toMatchObject([{ body: { option: 1 }, marked: true }]);
    expect(bars()).toEqual(['Rye50%, 1 vote', 'SpeltYour vote50%, 1 vote', 'Wheat0%, 0 votes']);
    expect((await card()).contains(document.activeElement)).toBe(true);
    await say(votedNow('a', 3, 1, 1, 2));
    expect(bars()).toEqual(['Rye25%, 1 vote', 'SpeltYour vote25%, 1 vote', 'Wheat50%, 2 votes']);
    expect(screen.getByText('4 votes.')).toBeTruthy();
    await expectAccessible();

    gateway.answer(`PUT ${POLLS}/a/vote`, 200, { option: 2, counts: [1, 0, 3], version: 4 });
    await user.click(screen.getByRole('button', { name: 'Change my vote' }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Spelt', checked: true }));
    await user.click(screen.getByRole('radio', { name: 'Wheat' }));
    await user.click(screen.getByRole('button', { name: 'Vote' }));
    await waitFor(() => expect(bars()[2]).toBe('WheatYour vote75%, 3 votes'));
  });

  it('says why a vote was not taken', async () => {
    await openLive();
    await say(asked(aPoll('a')));
    await card();
    gateway.answer(`PUT ${POLLS}/a/vote`, 409, {
      id: 'poll-closed',
      detail: 'The poll takes no more votes.',
    });
    await user.click(screen.getByRole('radio', { name: 'Rye' }));
    await user.click(screen.getByRole('button', { name: 'Vote' }));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Your vote was not counted. The poll takes no more votes.',
    );
    expect(screen.getByRole('radio', { name: 'Rye', checked: true })).toBeTruthy();
  });

  it('ends with its result, said as well, and goes when nobody is in it', async () => {
    await openLive();
    await say(asked(aPoll('a')));
    await card();
    picture = '2026-11-28T19:31:32Z';
    await say(asked(aPoll('a', { version: 2, closeFrom: '2026-11-28T19:31:31Z', counts: [2, 0, 0] })));
    await screen.findByText(/The last ones are being counted/);
    expect(screen.queryByRole('radio')).toBeNull();
    await say(asked(aClosedPoll('a', { version: 3, counts: [3, 1, 0] })));
    await screen.findByText('4 votes.');
    expect(screen.getByRole('status').textContent).toBe(
      'Result of the poll, Which a? Rye: 75%, Spelt: 25%, Wheat: 0%.',
    );
    await expectAccessible();
    screen.getByRole('button', { name: 'Poll: Which a?' }).focus();
    picture = '2026-11-28T19:32:31Z';
    await act(async () => new Promise((done) => setTimeout(done, 450)));
    expect(screen.queryByRole('region')).toBeTruthy();
    await act(async () => (document.activeElement as HTMLElement).blur());
    await gone();
  });

  it('folds to its question, for this poll alone', async () => {
    await openLive();
    await say(asked(aPoll('a')));
    await card();
    await user.click(screen.getByRole('button', { name: 'Poll: Which a?', expanded: true }));
    expect(screen.queryByRole('radio')).toBeNull();
    await say(asked(aClosedPoll('a', { version: 2 }), aPoll('b', { openFrom: '2026-11-28T19:30:39Z' })));
    expect(await screen.findAllByRole('radio')).toHaveLength(3);
  });

  it('asks whoever is not signed in to sign in', async () => {
    await openLive('nobody');
    await say(asked(aPoll('a')));
    await card();
    expect(screen.getByText('Sign in to vote.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Vote' })).toBeNull();
    await expectAccessible();
  });

  it('is its result where a recording is at its question', async () => {
    const { show } = await open('alice', true);
    gateway.answer(
      `GET ${POLLS}`,
      200,
      aPollList([aClosedPoll('a', { counts: [1, 0, 0] })], { voted: [{ poll: 'a', option: 0 }] }),
    );
    picture = '2026-11-28T19:30:30Z';
    show();
    await screen.findByRole('status');
    expect(screen.queryByRole('region')).toBeNull();
    picture = '2026-11-28T19:30:32Z';
    await card();
    expect(bars()).toEqual(['RyeYour vote100%, 1 vote', 'Spelt0%, 0 votes', 'Wheat0%, 0 votes']);
    expect(screen.queryByRole('button', { name: 'Change my vote' })).toBeNull();
    picture = '2026-11-28T19:29:00Z';
    await gone();
  });
});
