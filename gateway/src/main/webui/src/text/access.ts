/** Words for who gets in to a show. */
export const access = {
  everybody: 'everybody',
  members: 'members',
  plan: (name: string) => `${name} members`,
  planUp: (name: string) => `${name} members and above`,
  unknownPlan: 'members of certain plans',
  badge: { plan: (name: string) => `${name} only`, planUp: (name: string) => `${name} and up` },
  upgrade: 'Change your plan',
  capital: (words: string) => words.charAt(0).toUpperCase() + words.slice(1),
  /** On every page of a show whose audience is about to change. */
  notice: {
    soon: (audience: string) => `This show is for ${audience} in`,
    said: (audience: string, time: string) => `From ${time} on this show is for ${audience}.`,
    stays: 'You stay in.',
    title: 'Keep your seat',
    text: (audience: string) => `Soon this show is for ${audience}. Whoever is one by then goes on watching.`,
  },
};
