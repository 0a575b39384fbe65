import { count } from './format';

function whenTold(soon: boolean, live: boolean): string {
  if (soon) {
    return live
      ? 'We tell you a quarter of an hour before, and when it is on.'
      : 'We tell you a quarter of an hour before.';
  }
  return live
    ? 'We tell you when it is on.'
    : 'But you switched off being told of shows: nothing comes until you switch it on again on your account page.';
}

/** Words about telling people: mails, browsers, and what comes by them. */
export const notices = {
  title: 'Notifications',
  intro: 'We only tell you what you ask for, and you can stop it at any time.',
  failed: 'Your notifications could not be loaded.',
  saved: 'Saved.',
  mail: {
    title: 'By e-mail',
    off: 'This channel sends no e-mail yet.',
    address: 'Your e-mail address',
    addressHint: 'We send a link there first. Only we write to it, and nobody else sees it.',
    wrong: 'Write an address like ana@example.org.',
    send: 'Send me the link',
    pending: (address: string) => `We sent a link to ${address}. Open it within a day and say yes there.`,
    isOn: (address: string) => `E-mail is on: it goes to ${address}.`,
    sent: (address: string) => `Look into your mailbox: we sent a link to ${address}.`,
    goes: (address: string) => `E-mail goes to ${address}.`,
    on: 'E-mail me',
    change: 'Use another address',
    forget: 'Forget the address',
    forgotten: 'Your address is forgotten.',
  },
  push: {
    title: 'In your browsers',
    off: 'This channel cannot notify browsers yet.',
    add: 'Notify me in this browser',
    added: 'This browser will tell you.',
    removed: 'That browser will not tell you any more.',
    refused: 'Your browser did not allow it. You can change that next to its address bar, under permissions.',
    denied:
      'Notifications from here are blocked in this browser. Allow them next to its address bar, under permissions, then come back.',
    no: 'This browser cannot show notifications. E-mail works everywhere.',
    homeScreen:
      'On iPhone and iPad, first put this page on your home screen: tap Share, then “Add to Home Screen”. Open it from there and come back here.',
    here: 'this browser',
    remove: (name: string) => `Stop in ${name}`,
    stop: 'Stop',
  },
  about: {
    title: 'Tell me',
    soon: 'A quarter of an hour before a show',
    live: 'When a show is on',
    everyShow: 'For every show',
    everyShowHint: 'Otherwise only for those where you pressed “Remind me”.',
    answers: 'When my question was answered',
    quiet: 'Quiet hours',
    quietHint: (zone: string) =>
      `Nothing comes then, by the clock in ${zone.replaceAll('_', ' ')}. Answers wait until they are over.`,
    from: 'From',
    until: 'Until',
    never: 'Add an e-mail address or a browser first: there is no way to reach you yet.',
  },
  how: {
    title: 'How shall we tell you?',
    browser: 'In this browser',
    done: 'Done',
    ready: (soon: boolean, live: boolean) => `You are on the list. ${whenTold(soon, live)}`,
    account: 'Change how on your account page',
  },
  confirm: {
    title: 'E-mail from this channel?',
    text: 'Say yes, and we write to the address that this link was sent to: before the shows you asked for, and when they are on. Every e-mail has a link to stop.',
    yes: 'Yes, e-mail me',
    done: 'You are in',
    doneText: 'We write to you from now on.',
    over: 'This link does not work any more',
    overText:
      'It was used, or a newer one was sent, or a day has passed. Get another one on your account page.',
    failed: 'That did not work',
    account: 'Your account',
    channel: 'To the channel',
  },
  offPage: {
    title: 'Stop e-mail?',
    text: 'Then this channel sends you no e-mail any more. Browsers that you added still tell you.',
    stop: 'Stop e-mail',
    off: 'No more e-mail',
    offText: (show: string) =>
      `You came from an e-mail about “${show}”. From now on this channel sends you no e-mail. Browsers that you added still tell you.`,
    undo: 'Undo: e-mail me again',
    on: 'E-mail is on again',
    onText: 'You get what you asked for, as before.',
    over: 'This link does not work any more',
    overText: 'Sign in and choose on your account page what you are told.',
    failed: 'That did not work',
    choose: 'Choose what you are told',
  },
  wordings: {
    title: 'Notifications',
    intro: 'What your audience reads when you tell them. Write it as you would say it.',
    failed: 'The words could not be loaded.',
    kind: { soon: 'A show begins soon', live: 'Live now', answered: 'Your question was answered' },
    subject: 'Subject',
    text: 'Text',
    places: 'You can use {show}, {start}, {moment} (of an answer), {link} and {channel}.',
    preview: 'Show me',
    test: 'Send me a test',
    tested: 'It is on its way to your address.',
    usual: 'Use the usual words',
    save: 'Save',
    saved: 'Saved',
    look: 'How it looks',
  },
  tally: ({ sent, waiting, failed }: { sent: number; waiting: number; failed: number }) =>
    [
      count(sent, 'notification sent', 'notifications sent'),
      ...(waiting > 0 ? [`${waiting} on their way`] : []),
      ...(failed > 0 ? [`${failed} could not be told`] : []),
    ].join(', '),
} as const;
