import { type Poll, shares, votesIn } from '../polls/poll';
import { count, short, timer } from './format';

/** How a poll stands, as somebody would read it out. */
function outcome(poll: Poll): string {
  const share = shares(poll);
  return poll.options.map((option, number) => `${option}: ${share[number]}%`).join(', ');
}

const votes = (n: number) => (n === 0 ? 'No votes yet.' : `${short(n)} ${n === 1 ? 'vote' : 'votes'}.`);

/** Words about polls, wherever they are seen. */
export const polls = {
  kind: { open: 'Poll', counting: 'Poll · closing', result: 'Poll · result' },
  said: {
    open: ({ text, options }: Poll) => `Poll: ${text} ${count(options.length, 'option', 'options')}.`,
    counting: () => 'The poll is closing.',
    result: (poll: Poll) => `Result of the poll, ${poll.text} ${outcome(poll)}.`,
  },
  fold: (text: string) => `Poll: ${text}`,
  result: 'Result',
  vote: 'Vote',
  change: 'Change my vote',
  keep: 'Keep my vote',
  own: 'Your vote',
  votes,
  counting: 'The last ones are being counted.',
  signIn: 'Sign in to vote.',
  failed: (why: string) => `Your vote was not counted. ${why}`,
  studio: {
    title: 'Polls',
    none: 'Ask everybody at once: a question and two to six answers. Each viewer sees it when their picture is at the moment in which you open it.',
    loading: 'Loading the polls',
    trouble: (why: string) => `${why} What you see may be a moment old.`,
    compose: 'New poll',
    edit: 'Edit',
    editOf: (text: string) => `Edit “${text}”`,
    question: 'What do you ask?',
    option: (n: number) => `Answer ${n}`,
    addOption: 'Add an answer',
    removeOption: (n: number) => `Remove answer ${n}`,
    left: (n: number) => (n < 0 ? `${count(-n, 'character', 'characters')} too many` : `${n} left`),
    save: 'Save as draft',
    drafts: 'Drafts',
    open: 'Open',
    openOf: (text: string) => `Open “${text}”`,
    length: 'Votes',
    lengths: (seconds: number) => (seconds === 0 ? 'until I close it' : `for ${timer(seconds * 1_000)}`),
    delete: 'Delete',
    deleteOf: (text: string) => `Delete “${text}”`,
    current: 'Open now',
    closing: 'Closing: votes of those who see you a little later are on their way.',
    closesIn: (ms: number) => `ends in ${timer(ms)}`,
    since: (ms: number) => `for ${timer(ms)}`,
    close: 'Close the poll',
    past: (n: number) => `Asked (${n})`,
    totals: (poll: Poll) => votes(votesIn(poll)),
    opened: 'The poll is open.',
    closed: 'The poll closes.',
    saved: 'The draft is saved.',
    deleted: 'The draft is deleted.',
    undone: 'It is taken back.',
    otherOpen: 'One poll at a time: close the one that is open first.',
  },
};
