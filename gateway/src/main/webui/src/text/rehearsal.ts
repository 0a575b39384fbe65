import { count, seconds, shortDate } from './format';
import { size } from './size';

/** Words of the rehearsal before a show: each line says what was found and what to do. */
export const rehearsal = {
  title: 'Rehearsal',
  intro:
    'Tries everything that the show needs, one after the other: the picture as a viewer gets it, what your encoder sends, storage, payments, and how people are told.',
  start: 'Rehearse',
  again: 'Rehearse again',
  late: 'It took too long. Rehearse again.',
  running: (done: number, all: number) => `Trying ${done + 1} of ${all}…`,
  verdict: (todo: number, unknown: number) => {
    if (todo > 0) {
      return `No go: ${count(todo, 'thing', 'things')} to do.`;
    }
    return unknown > 0
      ? `Nothing to do, but ${count(unknown, 'thing is', 'things are')} not known yet.`
      : 'Go.';
  },
  state: {
    good: 'Good',
    todo: 'To do',
    off: 'Not needed',
    unknown: 'Not known',
    waiting: 'Not tried yet',
    running: 'Trying',
  },
  names: {
    viewer: 'A viewer',
    ingest: 'Your encoder',
    storage: 'Storage',
    stripe: 'Payments',
    mail: 'Mail',
    push: 'Notifications in browsers',
  },
  viewer: {
    good: (ms: number) =>
      `Somebody who is not signed in gets the picture, ${seconds(ms / 1000)} after asking.`,
    members: (ms: number) =>
      `Whoever is no member is kept out, and you get the picture, ${seconds(ms / 1000)} after asking.`,
    letIn: 'The show is for members, but somebody who is not signed in was let in. Look at who can watch.',
    bad: (id: string, status: number) =>
      `No picture for a viewer (${status > 0 ? `${id}, ${status}` : id}). Look whether the media server and the gateway run, and whether their addresses are right.`,
    noPicture:
      'Nothing is on air, so no viewer can be tried. Start your encoder in a show for members only to try it, or rehearse again once this show is on.',
  },
  ingest: {
    heard: (what: string) => `It arrives: ${what}.`,
    newer: 'There is a fault that this page does not know.',
    nothing:
      'Nothing arrives. The first picture makes the show live; start when you are ready, and rehearse again.',
    unknown: 'What arrives can’t be seen right now.',
  },
  storage: {
    good: (ms: number, free: number | null) =>
      `A small file was written, read and deleted in ${seconds(ms / 1000)}. ${free === null ? 'How much room is left is not known.' : `${size(free)} free.`}`,
    full: (free: number) =>
      `It works, but only ${size(free)} is left: a show like your largest would not fit. Delete a recording or make room.`,
    bad: {
      write:
        'Nothing can be written where recordings are kept. Look whether the object storage runs, and at its key.',
      read: 'What was written can’t be read back. Look at the rights of the storage’s key.',
      delete: 'What was written can’t be deleted. Look at the rights of the storage’s key.',
      late: 'The storage does not answer in time. Look whether it is busy or far away.',
    },
    busy: 'It is being tried already. Rehearse again in a moment.',
    away: 'The service that keeps recordings does not answer, so the show may not be recorded. Look whether vod-service runs.',
  },
  stripe: {
    none: 'No Stripe account is connected, so nothing is sold.',
    away: 'The service for memberships does not answer: nobody can join. Look whether membership-service runs.',
    silent:
      'The address to which Stripe sends events does not answer. Look whether membership-service runs and your public address leads here.',
    heard: (mode: 'simulator' | 'test' | 'live' | 'none', at: string) =>
      `Events reach this installation; the last one came ${shortDate(at)}.${mode === 'test' ? ' It is Stripe’s test mode: no real money moves.' : ''}${mode === 'simulator' ? ' A simulator stands in for Stripe: no real money moves.' : ''}`,
    simulator: 'The address for events answers. A simulator stands in for Stripe: no real money moves.',
    never:
      'The address for events answers, but Stripe has not sent any yet. Send a test event from Stripe’s dashboard.',
  },
  mail: {
    answers: 'The mail server answers.',
    failing:
      'The mail server answers but took none of the last mails. Look at its address, user and password.',
    away: 'The mail server does not answer. Look at FRONTROW_MAIL_HOST and its port.',
    'not-set-up': 'No mail server is set up, so nobody is told by mail.',
    unknown: 'Whether mail goes out can’t be told right now.',
  },
  push: {
    good: 'Web push is set up.',
    none: 'Web push is not set up, so browsers are not told.',
    unknown: 'Whether browsers are told can’t be told right now.',
  },
};
