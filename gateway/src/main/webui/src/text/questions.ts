import type { Question, Why } from '../questions/question';
import { ago, count, justTime, short, timer } from './format';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Factors from here on are worth a word. */
const COUNTS = 1.01;
/** So many votes of late (they fade) are a wave. */
const WAVE = 1;

/** What speaks for a question and against it, each as the end of "It stands here because …". */
function reasons({ votes, recent, tier, first }: Why): string[] {
  return [
    votes === 1 ? 'one person wants to know it' : `${short(votes)} people want to know it`,
    ...(recent >= WAVE && votes > 1 ? ['votes are coming in right now'] : []),
    ...(tier >= COUNTS ? ['a member asks'] : []),
    ...(first >= COUNTS ? ['it is the first one of whoever asks'] : []),
  ];
}

/** Words about questions, wherever they are seen. */
export const questions = {
  title: 'Questions',
  sides: 'Beside the picture',
  chat: 'Chat',
  fresh: 'new',
  loading: 'Loading the questions',
  list: 'Questions of this show',
  sections: {
    now: 'Being answered now',
    mine: 'Yours',
    open: 'Open',
    skipped: 'Kept for another show',
    answered: 'Answered',
  },
  empty: 'No questions yet. Ask the first one.',
  emptyQuiet: 'No questions yet.',
  nowSaid: (text: string, mine: boolean) =>
    mine ? `Your question is being answered now: ${text}` : `Being answered now: ${text}`,
  emptyReplay: 'Nothing was asked at this show.',
  sort: (fresh: number) => (fresh > 0 ? `${short(fresh)} new · sort now` : 'Sort now'),
  sorted: 'Sorted.',
  anonymous: 'Anonymous',
  you: 'You',
  askedAt: (iso: string, now: number) => ago(iso, now),
  rolledOver: 'From an earlier show',
  votes: (n: number) => count(n, 'vote', 'votes'),
  voteOf: (text: string, n: number) => `Vote for “${text}”, ${count(n, 'vote', 'votes')}`,
  voteFailed: (why: string) => `Your vote was not counted. ${why}`,
  signInToVote: 'Sign in to vote.',
  why: 'Why here?',
  whyOf: (text: string) => `Why here? “${text}”`,
  whyText({ why, place, pinned, carried, status, rolledOver }: Question): string {
    if (status === 'answering') {
      return 'It is being answered at this moment.';
    }
    if (pinned) {
      return 'The host has pinned it here.';
    }
    if (place !== null && !carried) {
      return 'The host has put it here.';
    }
    const against =
      why.askedRecently > 0 ? ' It stands lower, since another one of theirs was answered lately.' : '';
    const again = rolledOver ? ' It was asked at an earlier show, and not answered there.' : '';
    return `It stands here because ${list.format(reasons(why))}.${against}${again}`;
  },
  states: {
    held: 'Waits for a moderator. Only you and they see it.',
    answering: 'Being answered now',
    answered: 'Answered',
    answeredAt: (iso: string) => `Answered at ${justTime(iso)}`,
    skipped: 'Not today. It is asked again at the next show.',
    rejected: (reason: string | null) =>
      reason ? `A moderator did not let it through: ${reason}` : 'A moderator did not let it through.',
    merged: 'Asked by somebody else as well: your vote is with theirs.',
    gone: 'This question is gone.',
  },
  watch: 'Watch the answer',
  withdraw: 'Take back',
  withdrawOf: (text: string) => `Take back “${text}”`,
  withdrawnAlone: 'It is taken back.',
  withdrawn: 'It is taken back. Its text is in the field, should you want to ask again.',
  ask: {
    label: 'Your question',
    placeholder: 'Ask a question',
    send: 'Ask',
    again: 'Try again',
    anonymously: 'Ask anonymously',
    anonymousHint: 'Your name is not shown.',
    left: (n: number) => (n < 0 ? `${count(-n, 'character', 'characters')} too many` : `${n} left`),
    wait: (ms: number) => `One question a minute. You can ask again in ${timer(ms)}.`,
    asked: 'Asked. It stands under “Yours”.',
    failed: (why: string) => `It was not asked. ${why}`,
    signIn: 'Everybody can read. Sign in to ask and vote.',
    membersOnly: 'Members ask here. Everybody signed in votes.',
    closed: 'No more questions at the moment. You can still vote.',
    similar: 'Asked already? Vote for it instead.',
  },
  make: 'Make it a question',
  made: 'It is in the queue of questions now.',
  queue: 'Open the queue',
  host: 'Host view',
};
