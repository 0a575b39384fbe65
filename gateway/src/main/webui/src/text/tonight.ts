import { count } from './format';
import { size } from './size';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Words of the go / no-go list before a show. Each line is good, or says what to do. */
export const tonight = {
  title: { tonight: 'Tonight', today: 'Today', next: 'Next show' },
  list: 'Before you go live',
  prepare: 'Prepare this show',
  state: { good: 'Good', todo: 'To do', wait: 'In its time', unknown: 'Not known' },
  verdict: (todo: number, unknown: number) => {
    const open = unknown > 0 ? `${count(unknown, 'thing', 'things')} not known.` : '';
    return todo > 0
      ? `${count(todo, 'thing', 'things')} to do. ${open}`.trim()
      : open || 'Ready when you are.';
  },
  start: {
    in: (left: string) => `It starts in ${left}.`,
    on: (day: string) => `It starts ${day}.`,
    passed: (late: string) =>
      `Its start passed ${late} ago. Start streaming now, or give it a new time: viewers are waiting.`,
    none: 'It has no time, so your audience sees no countdown. Give it one.',
    edit: 'Set a time',
  },
  target: {
    here: 'If you start sending with a channel-wide key now, it goes to this show: ',
    why: {
      armed: 'you chose it to be sent to next.',
      due: 'its time is now.',
      undated: 'nothing else is due.',
    },
    onAir: (title: string) => `Channel-wide keys send to ${title}: it is on air. End it first.`,
    other: (title: string) =>
      `If you start sending with a channel-wide key now, it goes to ${title}, not to this show.`,
    later: (title: string) =>
      `If you start sending with a channel-wide key now, it goes to ${title}. From 30 minutes before its start it goes to this show by itself.`,
    none: 'If you start sending with a channel-wide key now, a new show opens by itself: nothing is armed or due. From 30 minutes before its start it goes to this show.',
    another: 'another show',
    unknown: 'We can’t tell which show your key sends to.',
    arm: 'Send to this show next',
  },
  key: {
    used: (name: string, when: string) => `Your encoder last sent with ${name} ${when}.`,
    unused:
      'You have a stream key, but it was never used. Paste it into OBS and try it in a members-only show.',
    none: 'You have no stream key yet. Create one and paste it into OBS.',
    unnamed: 'a key without a name',
    unknown: 'We can’t see your stream keys.',
    action: 'Stream keys',
  },
  signal: {
    good: (show: string, when: string) => `Your last picture had no faults (${show}, ${when}).`,
    faults: (show: string, when: string) => `What to change since your last picture (${show}, ${when}):`,
    newer: 'Your last picture had a fault that this page does not know.',
    unknown: 'How your picture arrives is not known: no earlier broadcast has been measured.',
  },
  encoder: {
    wait: 'Start your encoder when you want to begin: the first picture makes the show live. Until then your audience sees the waiting room. Whether it will send can’t be seen before.',
    unknown: 'We can’t tell whether an encoder was turned away.',
  },
  media: {
    good: (n: number) =>
      n === 1 ? 'The media server answers.' : `All ${whole.format(n)} media servers answer.`,
    some: (reached: number, all: number) =>
      `Only ${whole.format(reached)} of ${whole.format(all)} media servers ${reached === 1 ? 'answers' : 'answer'}. The show may run on what is left; start the others again.`,
    none: 'No media server answers, so no picture can arrive. Start them again before the show.',
    unknown: 'Whether the media servers answer is not known.',
  },
  disk: {
    good: (bytes: number) => `There is room for the recording: ${size(bytes)} free.`,
    low: (bytes: number) =>
      `Only ${size(bytes)} free for the recording; an hour at 6 Mbit/s takes 2.7 GB. Make room before the show.`,
    unknown: 'How much room there is for the recording is not known.',
  },
  events: {
    good: 'Changes reach your audience at once.',
    late: (seconds: number) =>
      `Changes have been waiting for ${whole.format(seconds)} s, so pages show an old state. Look whether Kafka runs.`,
    unknown: 'How fast changes reach your audience is not known.',
  },
};
