import { deletePoll, openPoll, orderPoll, type PollOrder, type PollWords, writePoll } from '../../api/polls';
import type { Poll } from '../../polls/poll';
import type { PollDesk } from '../../polls/pollDesk';
import { polls } from '../../text/polls';
import type { Deed } from '../deed';

const words = polls.studio;

type PollDeed = Deed<PollDesk>;

const ordered = async (desk: PollDesk, { id }: Poll, order: PollOrder) =>
  desk.learn(await orderPoll(desk.show, id, order));

/** All that can be done to a poll. */
export const pollDeeds = {
  open: (one: Poll, seconds: number): PollDeed => ({
    done: words.opened,
    run: async (desk) => desk.learn(await openPoll(desk.show, one.id, seconds === 0 ? null : seconds)),
    back: (desk) => ordered(desk, one, 'take-back'),
  }),
  close: (one: Poll): PollDeed => ({
    done: words.closed,
    run: (desk) => ordered(desk, one, 'close'),
    back: (desk) => ordered(desk, one, 'reopen'),
  }),
  write: (one: Poll, now: PollWords): PollDeed => ({
    done: words.saved,
    run: async (desk) => desk.learn(await writePoll(desk.show, one.id, now)),
    back: async (desk) =>
      desk.learn(await writePoll(desk.show, one.id, { text: one.text, options: one.options })),
  }),
  delete: (one: Poll): PollDeed => ({
    done: words.deleted,
    run: async (desk) => desk.learn(await deletePoll(desk.show, one.id)),
    back: (desk) => ordered(desk, one, 'restore'),
  }),
};
