/** Words for what is known of a person, and for its end. */
export const personal = {
  title: 'Your data',
  intro:
    'Everything that this channel knows of you, as one file: what you watched, wrote, asked and voted for, your membership and how you want to be told.',
  of: (name: string) => `Data of ${name}`,
  introOf: (name: string) =>
    `Everything that this channel knows of ${name}, for when they ask you for it: as one file, or erased for good.`,
  download: 'Download the file',
  erase: 'Erase everything…',
  button: 'Data',
  buttonOf: (name: string) => `Data of ${name}`,
  failed: 'It could not be looked up who you are.',
  confirm: {
    title: 'Erase everything',
    intro: 'Nobody can undo this. Download the file first if you want to keep anything.',
    goes: 'What goes',
    gone: [
      'Name, sign-ins and how to be told of shows',
      'Everything written in the chat, also in replays',
      'Questions that were not answered',
      'The membership and guest passes that nobody has taken',
    ],
    stays: 'What stays, without a name',
    kept: [
      'Votes and how many watched: numbers only',
      'Questions that were answered, and clips',
      'Payments at Stripe, which the law wants to be kept',
      'A ban, if there is one',
    ],
    account: 'The account that you sign in with is not ours to erase: its provider keeps it.',
    word: 'erase',
    type: 'Type “erase” to confirm',
    run: 'Erase everything now',
    running: 'Beginning…',
  },
  progress: {
    title: 'Erasing',
    going: 'This takes about two minutes. You may close this page: it goes on without you.',
    over: 'Everything is erased.',
    gone: 'erased',
    still: 'being erased…',
    unknown: 'There is no such erasure, or it was long ago.',
    parts: {
      'membership-service': 'Membership and guest passes',
      'stream-service': 'Shows, reminders and notices',
      'chat-service': 'Chat, questions and polls',
      'vod-service': 'Clips',
    } as Record<string, string>,
    home: 'To the channel',
  },
};
