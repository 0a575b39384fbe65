/** Words of the player that nobody needs before they ask: its delay and its keys. */
export const player = {
  delay: {
    title: 'Delay',
    delay: 'Studio to you',
    edge: 'Behind the newest part',
    buffered: 'Ready to play',
    rate: 'Speed',
    stalls: 'Stalls',
    unknown: '–',
  },
  keys: {
    title: 'Keyboard shortcuts',
    list: [
      ['Space', 'Play or pause'],
      ['M', 'Sound on or off'],
      ['↑ ↓', 'Louder, quieter'],
      ['L', 'Jump to live'],
      ['F', 'Full screen'],
      ['T', 'Theatre mode'],
      ['P', 'Picture in picture'],
      ['D', 'Show your delay'],
      ['?', 'This list'],
    ] as [string, string][],
  },
};
