import { count, inWords, justTime, shortDate, timer } from './format';

const whole = new Intl.NumberFormat('en-GB');
const tenth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });
const step = (seconds: number) => (seconds === 60 ? 'minute' : `${inWords(seconds / 60)} minutes`);

/** Words of the page after a show. */
export const after = {
  title: 'After the show',
  link: 'How it went',
  linkOf: (title: string) => `How it went: ${title}`,
  back: 'To the show',
  over: 'The show is over',
  overText: 'See who was there, what was asked and felt, whom it brought, and which moments make good clips.',
  notYet: {
    title: 'This show isn’t over yet',
    text: 'How it went is told here once it has ended.',
    link: 'To the control room',
  },
  when: shortDate,
  figure: (n: number) => whole.format(n),
  average: (n: number) => tenth.format(n),
  none: '–',
  csv: 'Download CSV',
  csvOf: (what: string) => `Download CSV: ${what}`,
  viewers: {
    title: 'Viewers',
    peak: 'Most at once',
    average: 'On average',
    people: 'People',
    minutes: 'Minutes watched',
    definition: 'A person counts once, on however many screens they watched.',
  },
  staying: {
    title: 'Who stayed',
    definition: (seconds: number) =>
      `Of the people who were there when a ${seconds === 60 ? 'minute' : 'step'} began, how many were there until it ended. Whoever was seen in the last half minute of the picture stayed to the end.${
        seconds === 60 ? '' : ` In a show this long, a step is ${step(seconds)}.`
      }`,
    none: 'Nobody was there long enough to tell.',
    allStayed: 'Nobody left before the end.',
    most: (at: string, seconds: number, left: number, present: number) =>
      `Most left in the ${step(seconds)} from ${justTime(at)} on: ${whole.format(left)} of ${whole.format(present)}.`,
    graph: (most: number) => `How many left, from minute to minute. At the most, ${whole.format(most)}.`,
    asTable: 'Show as a table',
    table: 'Who stayed, from minute to minute',
    columns: ['From', 'There', 'Stayed', 'Share'],
    share: (stayed: number, present: number) => (present === 0 ? '–' : percent.format(stayed / present)),
  },
  questions: {
    title: 'Questions',
    asked: 'Asked',
    answered: 'Answered',
    wentOn: 'Went on to a later show',
    votes: 'Votes',
    definition:
      'All that stood in this show’s list, also what came from an earlier show; not what was taken back.',
    list: 'See the questions',
  },
  chat: {
    title: 'Chat and reactions',
    messages: 'Messages',
    writers: 'People who wrote',
    reactions: 'Reactions',
    graph: 'Messages and reactions from minute to minute.',
    asTable: 'Show as a table',
    table: 'Messages and reactions, from minute to minute',
    columns: ['From', 'Messages', 'Reactions'],
  },
  gained: {
    title: 'Members gained',
    definition:
      'People who had never been members, and became one between the start of the show and 24 hours after its end: paid, on trial, or given by you.',
    open: (until: string) => `Counts until ${shortDate(until)}.`,
    given: 'given by you',
    unnamed: 'Somebody without a name',
    more: (n: number) => `And ${count(n, 'more person', 'more people')}.`,
  },
  moments: {
    title: 'Moments that make good clips',
    definition:
      'A moment counts by the reactions and the chat messages of twenty seconds, each compared with the liveliest twenty seconds of the show. Nothing is made until you make it.',
    none: 'Too little was written and felt to tell one moment from another.',
    noRecording: 'There is no recording of this show to cut clips from.',
    place: (ms: number) => `${timer(ms)} into the show`,
    felt: (reactions: number, messages: number) =>
      [
        reactions > 0 ? count(reactions, 'reaction', 'reactions') : '',
        messages > 0 ? count(messages, 'message', 'messages') : '',
      ]
        .filter(Boolean)
        .join(' and '),
    make: 'Make a clip',
    makeOf: (place: string) => `Make a clip of the moment ${place}`,
  },
};
