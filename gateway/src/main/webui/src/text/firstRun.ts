/** Words of the way from nothing to the first show. */
export const firstRun = {
  title: 'Your first show, step by step',
  intro:
    'In any order. Leave and come back whenever you like, on any device: each step sees by itself what is done.',
  state: { done: 'Done', todo: 'To do', unknown: 'Not known', later: 'Whenever you like' },
  look: {
    name: 'Name and look',
    text: 'What your channel is called, its logo and its colour. It works without, too.',
    done: 'Your channel has its own name or look. Change it whenever you like.',
    unknown: 'We can’t tell whether you have set them. Have a look.',
    action: 'Open settings',
  },
  connect: {
    name: 'Connect OBS or another encoder',
    text: 'Create a stream key, copy server and key into your encoder, and start streaming.',
    warning:
      'The first picture makes a show live at once, and whoever is on your page sees it. To try unseen, plan a members-only show first and choose “Send to this show next” for it.',
    done: 'It works: a picture has arrived.',
    light: {
      off: 'No picture arrives yet. This light turns green by itself when one does.',
      on: 'Your picture arrives.',
      waiting: 'Your show is live. We are looking at its picture.',
      broken: 'Your picture stopped. Start streaming again, and the same show goes on.',
      unknown: 'We can’t see right now whether a picture arrives.',
    },
    again: 'Show stream keys and instructions',
  },
  show: {
    name: 'Plan your first show',
    text: 'Give it a title and a time. Your audience sees a countdown.',
    action: 'Plan your first show',
    done: (title: string) => `“${title}” is there.`,
    open: 'Open your first show',
  },
  members: {
    name: 'Members',
    text: 'Payments by Stripe come later. Until then you give memberships by hand: to anybody who has signed in, with one switch.',
    action: 'Give memberships',
  },
};
