import { count, timer } from './format';

/** "1 hour 2 minutes 3 seconds", for ears; in seconds. */
function spoken(seconds: number): string {
  const total = Math.floor(seconds);
  const parts = [
    [Math.floor(total / 3600), 'hour', 'hours'],
    [Math.floor((total % 3600) / 60), 'minute', 'minutes'],
    [total % 60, 'second', 'seconds'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, other]) => count(n, one, other));
  return said.join(' ') || count(0, 'second', 'seconds');
}

/** Words around recordings, where people watch them. */
export const replay = {
  video: (title: string) => `Recording of ${title}`,
  loading: 'Fetching the recording',
  scrubber: 'Position in the recording',
  position: (at: number, length: number) => `${spoken(at)} of ${spoken(length)}`,
  elapsed: (at: number, length: number) => `${timer(at * 1000)} / ${timer(length * 1000)}`,
  clock: (at: number) => timer(at * 1000),
  locked: 'For members',
  heat: (peak: number) => `People reacted the most around ${timer(peak * 1000)}.`,
  speed: 'Speed',
  rate: (rate: number) => `${rate}×`,
  copy: 'Copy a link to this moment',
  resumed: (at: number) => `Going on at ${timer(at * 1000)}.`,
  fromStart: 'From the start',
  live: 'Jump to live',
  again: 'Watch again',
  watch: 'Watch the replay',
  trouble: {
    title: 'Trouble with your connection',
    text: 'The recording stopped on the way to you. Trying again by itself.',
    now: 'Try now',
  },
  finishing: {
    title: 'You have seen all there is so far',
    text: 'The recording is being finished… It goes on by itself.',
  },
  broken: {
    title: 'This recording does not play here',
    text: 'Your browser cannot read it. Another one may; if not, the creator should know.',
  },
  unsupported: {
    title: "This browser can't play the recording",
    text: 'An up-to-date Chrome, Edge, Firefox or Safari plays it.',
  },
  none: 'This show has no recording.',
  maybe: 'If it was recorded, the replay appears right here by itself in a moment.',
  keys: [
    ['Space', 'Play or pause'],
    ['← →', '5 seconds back, on'],
    ['J L', '10 seconds back, on'],
    ['0 – 9', 'To a tenth of the recording'],
    ['Home End', 'To the start, to the end'],
    ['< >', 'Slower, faster'],
    ['C', 'Captions on or off'],
    ['B', 'Chapters'],
  ] as [string, string][],
};
