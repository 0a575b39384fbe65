import { count, inWords, justDay, span } from './format';
import { size } from './size';

/** "12 s", "4 min" */
const late = (value: number) => (value < 60 ? `${Math.round(value)} s` : span(value * 1000));

/** Words of the page that says what works right now: a question, its answer, and what to do when the answer is no. */
export const status = {
  title: 'Status',
  intro: 'What works right now, and what to do where something does not. It is looked at again all the time.',
  list: 'Right now',
  log: 'Who changed what: the log',
  verdict: (todo: number, unknown: number) => {
    if (todo > 0) {
      return todo === 1 ? 'One thing needs a look.' : `${capital(inWords(todo))} things need a look.`;
    }
    return unknown > 0
      ? `Nothing found that needs a look, but ${count(unknown, 'thing', 'things')} can’t be told right now.`
      : 'Nothing found that needs a look.';
  },
  untried:
    'Nothing is tried out here: neither the storage nor a replay is asked. The rehearsal of a show tries the storage, the picture as a viewer gets it, and more.',
  state: { good: 'Works', todo: 'Needs a look', off: 'Not set up', unknown: 'Not known' },
  names: {
    watch: 'Viewers can watch',
    send: 'You can broadcast',
    chat: 'Chat',
    recording: 'Recording',
    room: 'Room for recordings',
    payments: 'Payments arrive',
    mail: 'Mail',
    push: 'Notifications in browsers',
    events: 'Changes reach everybody',
  },
  watch: {
    onAir: (title: string) => `yes. “${title}” is on air.`,
    quiet: 'yes, as soon as something is on air.',
    interrupted: (title: string) =>
      `“${title}” waits for your encoder. Viewers see that the picture comes back.`,
    noMedia: 'no. No media server answers, so there is no picture.',
    away: 'no. The service that knows your shows does not answer, so nobody new comes in.',
    unknown: 'it can’t be told right now.',
    try: 'Try it as a viewer',
    trying: 'Trying…',
  },
  send: {
    good: (total: number) =>
      total === 1 ? 'yes. The media server answers.' : `yes. All ${inWords(total)} media servers answer.`,
    some: (reachable: number, total: number) =>
      `yes, but only ${inWords(reachable)} of ${inWords(total)} media servers ${reachable === 1 ? 'answers' : 'answer'}.`,
    none: 'no. No media server answers, so your encoder can’t connect.',
    unknown: 'it can’t be told right now.',
  },
  chat: {
    good: 'it answers.',
    away: 'it does not answer. Nobody can write or read; the picture goes on.',
  },
  recording: {
    off: 'recordings are not part of this installation.',
    away: 'the service that keeps recordings does not answer. What you send stays on the media server until it does.',
    quiet: 'ready. Nothing is on air.',
    behind: (value: number) => `${late(value)} behind, as it should be.`,
    late: (value: number) =>
      `${late(value)} behind. Nothing is lost: what is missing waits on the media server.`,
    nothing: 'nothing of the show on air is stored yet.',
    begun: 'it has just begun.',
    unknown: 'whether something should be recorded can’t be told right now.',
  },
  room: {
    good: (free: number, fullAt: string | null) =>
      `${size(free)} free${fullAt ? `, enough until about ${justDay(fullAt)} if it goes on so` : ''}.`,
    full: (free: number) => `only ${size(free)} free. A show like your largest does not fit.`,
    disk: (free: number) => `only ${size(free)} free on the media server. Recording stops when it is full.`,
    unknown: 'how much there is is not known.',
  },
  payments: {
    off: 'no Stripe account is connected, so nothing is sold.',
    away: 'no. The service for memberships does not answer: nobody can join. Who is a member stays one.',
    heard: (when: string, simulator: boolean) =>
      `yes. Last news from ${simulator ? 'the stand-in for Stripe' : 'Stripe'} ${when}.`,
    simulator: 'a stand-in plays Stripe: no real money moves.',
    never: 'Stripe has not sent anything yet.',
    late: (value: number) => `late. What Stripe said ${late(value)} ago is not in force yet.`,
    unknown: 'whether any wait can’t be told right now.',
    letters: (n: number) => `${count(n, 'message', 'messages')} of Stripe could not be understood.`,
  },
  mail: {
    answers: 'the mail server answers.',
    failing: 'the mail server answers, but took none of the last mails.',
    away: 'the mail server does not answer.',
    'not-set-up': 'no mail server is set up, so nobody is told by mail.',
    unknown: 'it can’t be told right now.',
  },
  push: {
    good: 'browsers of those who asked are told.',
    none: 'not set up, so browsers are not told.',
    unknown: 'it can’t be told right now.',
  },
  events: {
    good: 'nothing waits.',
    late: (value: number) =>
      `${late(value)} late. A show may begin late on the page, and who has just paid waits.`,
    unknown: 'it can’t be told right now.',
  },
  advice: {
    shows:
      'Look whether stream-service and its database run. Who watches already goes on for up to two minutes.',
    media: 'Look whether MediaMTX runs. Your encoder connects again by itself, and the show waits for it.',
    chat: 'Look whether chat-service, its database and Kafka run.',
    vod: 'Look whether vod-service and its database run.',
    behind: 'Look whether the storage answers, and whether it has room.',
    nothing: 'Look whether recording is on, and whether the recording agent beside the media server runs.',
    room: 'Delete recordings that nobody needs, or make room.',
    membership: 'Look whether membership-service and its database run.',
    stripe: 'Look at Stripe’s own status, and whether it still takes your key.',
    never: 'Send a test event from Stripe’s dashboard.',
    letters: 'Look at each, and try it again.',
    failing: 'Look at its address, user and password.',
    mail: 'Look whether it runs, and at FRONTROW_MAIL_HOST.',
    events: 'Look whether Kafka runs. Nothing is lost: what waits goes out by itself.',
  },
  links: { library: 'Library', money: 'Money', rehearsal: 'To the rehearsal' },
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
