import { describe, expect, it, vi } from 'vitest';
import type { Frame } from '../../chat/room/protocol';
import type { Line } from '../../desk/desk';
import { fakeGateway } from '../../testing/fakeGateway';
import type { QuestionSettings } from '../question';
import { aList, aQuestion, told } from '../samples';
import { QuestionDesk } from './questionDesk';
import { hasVoted } from './votes';

const QUESTIONS = '/api/v1/streams/show1/questions';
const SHUT: QuestionSettings = { open: false, holdFirst: false, membersOnly: false };

/** A line that is open, and what is said on it. */
function aLine() {
  let heard: (frames: Frame[]) => void = () => undefined;
  const line = {
    overhear(listener: typeof heard) {
      heard = listener;
      return () => undefined;
    },
    now: () => ({ line: 'open' }),
    subscribe: () => () => undefined,
  } as unknown as Line;
  return { line, say: (...frames: object[]) => heard(frames as Frame[]) };
}

/** A desk that has read its questions and reads them again whenever that is needed. */
async function aDesk(every = 60_000) {
  const gateway = fakeGateway('alice');
  gateway.answer(`GET ${QUESTIONS}`, 200, aList([aQuestion('a'), aQuestion('b')], { voted: ['a'] }));
  const { line, say } = aLine();
  const desk = new QuestionDesk('show1', line, every);
  desk.start();
  await vi.waitFor(() => expect(desk.now().known).toBe(true));
  return { gateway, desk, say };
}

describe('the desk', () => {
  it('reads again what it could not read, also while the line is open', async () => {
    const { gateway, desk, say } = await aDesk(5);
    gateway.answer(`GET ${QUESTIONS}`, 503, { id: 'unavailable', detail: 'Not now.' });
    say({ type: 'state' });
    await vi.waitFor(() => expect(desk.now().trouble).not.toBe(''));
    gateway.answer(`GET ${QUESTIONS}`, 200, aList([aQuestion('new')]));
    await vi.waitFor(() => expect([...desk.now().questions.keys()]).toEqual(['new']));
    expect(desk.now().trouble).toBe('');
    desk.stop();
  });

  it('goes on after it was stopped', async () => {
    const { gateway, desk } = await aDesk(5);
    desk.stop();
    gateway.answer(`GET ${QUESTIONS}`, 503, { id: 'unavailable', detail: 'Not now.' });
    desk.start();
    await desk.reload();
    gateway.answer(`GET ${QUESTIONS}`, 200, aList([aQuestion('new')]));
    await vi.waitFor(() => expect([...desk.now().questions.keys()]).toEqual(['new']));
    desk.stop();
  });

  it('keeps settings that it was told while an older list was on its way', async () => {
    const { desk, say } = await aDesk();
    const reading = desk.reload();
    say({ ...told(), settings: SHUT });
    await reading;
    expect(desk.now().settings).toEqual(SHUT);
    await desk.reload();
    expect(desk.now().settings.open).toBe(true);
    desk.stop();
  });

  it('keeps a vote that was counted while an older list was on its way', async () => {
    const { gateway, desk } = await aDesk();
    const respond = fetch;
    let arrive: () => void = () => undefined;
    const onItsWay = new Promise<void>((done) => {
      arrive = done;
    });
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const response = await respond(path, init);
      await (path.endsWith('/vote') ? undefined : onItsWay);
      return response;
    });
    const reading = desk.reload();
    gateway.answer(`PUT ${QUESTIONS}/b/vote`, 200, { votes: 2, voted: true, version: 2 });
    await desk.vote('b');
    arrive();
    await reading;
    expect(hasVoted(desk.now(), 'b')).toBe(true);
    desk.stop();
  });

  it('asks whose vote is where when a merge is taken back', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { gateway, desk, say } = await aDesk();
    say(told({ id: 'a', version: 2, show: 'show1', status: 'merged', mergedInto: 'b' }));
    expect(hasVoted(desk.now(), 'b')).toBe(true);
    gateway.answer(
      `GET ${QUESTIONS}`,
      200,
      aList([aQuestion('a', { version: 3 }), aQuestion('b', { version: 3 })], { voted: ['a'] }),
    );
    say(told(aQuestion('a', { version: 3 })));
    await vi.waitFor(() => expect(hasVoted(desk.now(), 'b')).toBe(false));
    desk.stop();
  });
});
