import { seconds } from './format';

const two = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Words of the clap, which measures how much older a picture is than the time at which it arrives. */
export const clap = {
  measure: 'Measure your encoder’s delay',
  why: 'Links to answers begin where you began to speak. For that, this show must know how long your encoder takes.',
  clap: 'Clap once in front of the camera, and press at the same moment.',
  now: 'I clap now',
  look: 'Now watch the preview, and press when you see the clap.',
  seen: 'There it is',
  step: 'Step to the picture in which your hands meet.',
  earlier: 'Earlier',
  later: 'Later',
  found: (ms: number) => `Your encoder takes ${two.format(ms / 1000)} s.`,
  before: 'This picture is older than the clap. Step further, or clap again.',
  save: (ms: number) => `Use ${two.format(ms / 1000)} s`,
  again: 'Clap again',
  cancel: 'Not now',
  noPicture: 'The preview has no picture to measure by.',
  saved: (ms: number) => `Answers begin ${two.format(ms / 1000)} s after your press from now on.`,
  back: (ms: number) => `It is ${seconds(ms / 1000)} again.`,
};
