import { describe, expect, it } from 'vitest';
import { discarded, retried, wrote } from './outbox';
import { type Frame, OPEN } from './protocol';
import { connecting, EMPTY, type RoomState, receive, shut } from './roomState';
import { aMe, aMessage, aState, said } from './samples';

const NOW = Date.parse('2026-11-28T20:00:00Z');
const heard = (frames: Frame[], state: RoomState = EMPTY) => receive(state, frames, NOW);
const ids = ({ messages }: RoomState) => messages.map(({ id }) => id);
const alice = { id: 'alice', name: 'Alice', badges: [] };

describe('the order of the room', () => {
  it('takes frames that follow each other, whatever their distance', () => {
    const state = heard([
      aState(),
      said(12, 10, 'a'),
      { type: 'skip', seq: 40, prev: 12 },
      said(41, 40, 'b'),
    ]);
    expect([ids(state), state.seq, state.gap]).toEqual([['a', 'b'], 41, false]);
  });

  it('sees that a frame is missing, and takes nothing until it has resumed', () => {
    const torn = heard([aState(), said(12, 10, 'a'), said(15, 14, 'c'), said(16, 15, 'd')]);
    expect([ids(torn), torn.seq, torn.gap]).toEqual([['a'], 12, true]);
    const mended = heard([aState({ seq: 12, resumed: true }), said(14, 12, 'b'), said(15, 14, 'c')], torn);
    expect([ids(mended), mended.seq, mended.gap]).toEqual([['a', 'b', 'c'], 15, false]);
  });

  it('passes over what it has, by position and by id', () => {
    const state = heard([aState(), said(12, 10, 'a'), said(12, 10, 'a'), said(13, 12, 'a')]);
    expect([ids(state), state.seq]).toEqual([['a'], 13]);
  });

  it('begins anew when it could not resume, or when the log is another one', () => {
    const before = heard([aState(), said(12, 10, 'a')]);
    expect(ids(heard([aState({ seq: 50 })], before))).toEqual([]);
    const other = heard([aState({ topic: 'T2', seq: 3, resumed: true }), said(4, 3, 'b')], before);
    expect([ids(other), other.topic, other.seq]).toEqual([['b'], 'T2', 4]);
  });

  it('passes over frames that it does not know', () => {
    const before = heard([aState()]);
    expect(heard([{ type: 'tomorrow', message: 'x' } as unknown as Frame], before)).toBe(before);
    const placed = heard([{ type: 'tomorrow', seq: 12, prev: 10 } as unknown as Frame], before);
    expect([placed.seq, placed.gap]).toEqual([12, false]);
  });
});

describe('what moderators do', () => {
  const room = heard([
    aState({ pinned: aMessage('a') }),
    said(11, 10, 'a'),
    said(12, 11, 'b', { author: alice, replyTo: { id: 'a', name: 'Bob', text: 'text of a' } }),
    said(13, 12, 'c'),
  ]);

  it('takes a message away, its pin, and its words from what answers it', () => {
    const state = heard([{ type: 'deleted', seq: 14, prev: 13, message: 'a', by: 'moderator' }], room);
    expect(ids(state)).toEqual(['b', 'c']);
    expect(state.pinned).toBeNull();
    expect(state.messages[0]?.replyTo).toEqual({ id: 'a', name: 'Bob', text: '' });
  });

  it('takes its words also from what answers it when the page never had the message, or has it as a pin', () => {
    const quote = { id: 'old', name: 'Bob', text: 'text of old' };
    const blank = { ...quote, text: '' };
    const answer = aMessage('b', { author: alice, replyTo: quote });
    const answers = heard([aState({ pinned: answer }), { ...said(11, 10, 'b', answer) }]);
    const gone = { type: 'deleted' as const, seq: 12, prev: 11, message: 'old', by: 'author' as const };
    const deleted = heard([gone], answers);
    expect([deleted.messages[0]?.replyTo, deleted.pinned?.replyTo]).toEqual([blank, blank]);

    const pinned = heard([{ type: 'pinned', seq: 12, prev: 11, message: aMessage('old') }], answers);
    const purged = heard([{ type: 'purged', seq: 13, prev: 12, person: 'bob' }], pinned);
    expect([purged.messages[0]?.replyTo, purged.pinned]).toEqual([blank, null]);
  });

  it("takes all of a person's away", () => {
    expect(ids(heard([{ type: 'purged', seq: 14, prev: 13, person: 'bob' }], room))).toEqual(['b']);
    expect(ids(heard([{ type: 'banned', seq: 14, prev: 13, person: 'bob', banned: true }], room))).toEqual([
      'b',
    ]);
  });

  it('silences only whom it names, and gives the word back', () => {
    const until = '2026-11-28T20:10:00Z';
    expect(heard([{ type: 'muted', seq: 14, prev: 13, person: 'bob', until }], room).me).toEqual(aMe());
    const silent = heard([{ type: 'muted', seq: 14, prev: 13, person: 'alice', until }], room);
    expect(silent.me).toEqual(aMe({ mayWrite: false, why: 'muted', mutedUntil: until, whyUntil: until }));
    const again = heard([{ type: 'muted', seq: 15, prev: 14, person: 'alice', until: null }], silent);
    expect(again.me).toEqual(aMe({ mayWrite: true, why: null, mutedUntil: null, whyUntil: null }));
  });

  it('changes the settings as a whole, and the pin', () => {
    const state = heard(
      [
        { type: 'settings', seq: 14, prev: 13, settings: { slowSeconds: 30 } },
        { type: 'pinned', seq: 15, prev: 14, message: aMessage('c') },
      ],
      room,
    );
    expect(state.settings).toEqual({ ...OPEN, slowSeconds: 30 });
    expect(state.pinned).toEqual(aMessage('c'));
  });
});

describe('messages of my own', () => {
  const waiting = wrote(heard([aState()]), 'client-1', 'Hello', null);
  const mine = { author: alice, text: 'Hello' };
  const outgoing = { id: 'client-1', text: 'Hello', replyTo: null, failed: null, written: null, held: null };

  it('wait until the room shows them, whether the answer comes before', () => {
    expect(waiting.outbox).toEqual([outgoing]);
    const written = heard([{ type: 'ack', id: 'client-1', message: 'm1' }], waiting);
    expect(written.outbox).toEqual([{ ...outgoing, written: 'm1' }]);
    expect(written.wroteAt).toBe(NOW);
    const shown = heard([said(11, 10, 'm1', { ...mine, text: 'Hello, cleaned' })], written);
    expect([ids(shown), shown.outbox]).toEqual([['m1'], []]);
  });

  it('or after', () => {
    const shown = heard([said(11, 10, 'm1', mine)], waiting);
    expect([ids(shown), shown.outbox]).toEqual([['m1'], []]);
    expect(heard([{ type: 'ack', id: 'client-1', message: 'm1' }], shown)).toEqual(shown);
  });

  it('do not wait for what was taken away, or has gone past, while the answer was lost', () => {
    const ack = { type: 'ack' as const, id: 'client-1', message: 'm1' };
    const taken = heard([{ type: 'deleted', seq: 11, prev: 10, message: 'm1', by: 'moderator' }], waiting);
    expect(taken.outbox).toEqual([outgoing]);
    expect(heard([ack], taken).outbox).toEqual([]);
    expect(heard([{ ...ack, seq: 10 }], waiting).outbox).toEqual([]);
    expect(heard([{ ...ack, seq: 11 }], waiting).outbox).toEqual([{ ...outgoing, written: 'm1' }]);
  });

  it("do not end with somebody else's of the same words", () => {
    expect(heard([said(11, 10, 'm1', { text: 'Hello' })], waiting).outbox).toEqual([outgoing]);
  });

  it('say why they were refused, can be sent again and given up', () => {
    const error = { type: 'error', id: 'client-1', code: 'too-fast', detail: 'Not so fast.', retryAfter: 3 };
    const refused = heard([error as Frame], waiting);
    expect(refused.outbox).toEqual([{ ...outgoing, failed: 'Not so fast.' }]);
    expect(refused.waitUntil).toBe(NOW + 3_000);
    expect(retried(refused, 'client-1').outbox).toEqual([outgoing]);
    expect(discarded(refused, 'client-1').outbox).toEqual([]);
  });
});

describe('a room without a line', () => {
  const room = heard([aState(), said(11, 10, 'a')]);

  it('shows nothing to whoever lost the right, and what was said after the end', () => {
    const closed = shut(room, 'membership-required');
    expect([closed.line, closed.shut, ids(closed), closed.topic]).toEqual([
      'shut',
      'membership-required',
      [],
      '',
    ]);
    expect(ids(shut(room, 'show-over'))).toEqual(['a']);
  });

  it('stays lost in words until it is open', () => {
    const lost = { ...room, line: 'lost' as const };
    expect(connecting(lost).line).toBe('lost');
    expect(connecting(room).line).toBe('connecting');
    expect(heard([aState({ seq: 11, resumed: true })], connecting(lost)).line).toBe('open');
  });
});

describe('a message that is held', () => {
  const held = (seq: number, id: string, reason: 'first' | 'delay') => ({
    type: 'held' as const,
    seq,
    prev: seq - 1,
    reason,
    message: aMessage(id),
  });

  it('waits beside the others until a moderator lets it in, at its new place', () => {
    const waits = heard([aState(), held(11, 'a', 'first'), said(12, 11, 'b')]);
    expect([ids(waits), waits.waiting]).toEqual([['b'], [aMessage('a')]]);
    const there = heard([said(13, 12, 'a')], waits);
    expect([ids(there), there.waiting]).toEqual([['b', 'a'], []]);
  });

  it('is gone when it is not let in, with all that its author wrote', () => {
    const waits = heard([aState(), held(11, 'a', 'first'), held(12, 'b', 'first')]);
    const gone = heard([{ type: 'deleted', seq: 13, prev: 12, message: 'a', by: 'moderator' }], waits);
    expect(gone.waiting.map(({ id }) => id)).toEqual(['b']);
    expect(heard([{ type: 'purged', seq: 13, prev: 12, person: 'bob' }], waits).waiting).toEqual([]);
  });

  it('stays where a moderator read it when its delay is over', () => {
    const delayed = heard([aState(), held(11, 'a', 'delay'), said(12, 11, 'b')]);
    expect(delayed.messages.map(({ id, delayed }) => [id, delayed])).toEqual([
      ['a', true],
      ['b', undefined],
    ]);
    const there = heard([said(13, 12, 'a')], delayed);
    expect(there.messages.map(({ id, delayed }) => [id, delayed])).toEqual([
      ['a', false],
      ['b', undefined],
    ]);
  });

  it('stays on its way for its writer, who is told of a no', () => {
    const mine = { type: 'held' as const, reason: 'first' as const, message: aMessage('a', { text: 'Hi' }) };
    const on = heard(
      [mine, { type: 'ack', id: 'x', message: 'a' }],
      wrote(heard([aState()]), 'x', 'Hi', null),
    );
    expect(on.outbox).toMatchObject([{ id: 'x', held: 'first', written: 'a', failed: null }]);
    const no = heard([{ type: 'deleted', seq: 11, prev: 10, message: 'a', by: 'moderator' }], on);
    expect(no.outbox).toMatchObject([{ held: null, failed: 'A moderator did not let it through.' }]);
    const yes = heard([said(11, 10, 'a', { author: alice, text: 'Hi' })], on);
    expect([yes.outbox, ids(yes)]).toEqual([[], ['a']]);
  });

  describe('of my own', () => {
    const message = aMessage('a', { author: alice, text: 'Hi' });
    const waits = heard(
      [
        { type: 'held', reason: 'first', message },
        { type: 'ack', id: 'x', message: 'a', seq: 10 },
      ],
      wrote(wrote(heard([aState()]), 'x', 'Hi', null), 'y', 'On its way', null),
    );
    const left = (state: RoomState) => state.outbox.map(({ id }) => id);

    it('waits although its place has gone past', () => {
      expect(left(waits)).toEqual(['x', 'y']);
    });

    it('goes with all that I wrote, not with what others did', () => {
      expect(left(heard([{ type: 'purged', seq: 11, prev: 10, person: 'alice' }], waits))).toEqual(['y']);
      expect(left(heard([{ type: 'purged', seq: 11, prev: 10, person: 'bob' }], waits))).toEqual(['x', 'y']);
      const ban = { type: 'banned' as const, seq: 11, prev: 10, person: 'alice' };
      expect(left(heard([{ ...ban, banned: true }], waits))).toEqual(['y']);
      expect(left(heard([{ ...ban, banned: false }], waits))).toEqual(['x', 'y']);
    });

    it('goes when the page begins anew, and stays when it goes on', () => {
      expect(left(heard([aState({ seq: 90 })], waits))).toEqual(['y']);
      expect(left(heard([aState({ resumed: true })], waits))).toEqual(['x', 'y']);
    });

    it('stays as a no until that is read', () => {
      const no = heard([{ type: 'deleted', seq: 11, prev: 10, message: 'a', by: 'moderator' }], waits);
      expect(left(heard([aState({ seq: 90 })], no))).toEqual(['x', 'y']);
    });
  });
});
