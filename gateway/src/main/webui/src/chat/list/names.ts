import { rgbOf } from '../../look/colour';
import { lightDark, readable } from '../../look/readable';

/** Far enough from each other to be told apart, and from the red of LIVE and danger. */
export const HUES = [
  '#e0762f',
  '#c99a1c',
  '#8da62b',
  '#46a758',
  '#2ba89a',
  '#2f9fd0',
  '#5b86f0',
  '#8a74ee',
  '#b565dd',
  '#d85fb0',
  '#e0668a',
  '#a98467',
];

const COLOURS = HUES.map((hue) => lightDark(readable(rgbOf(hue))));

/** The colour of a person's name: always the same one, readable with the lights up and down. */
export function nameColour(person: string): string {
  let hash = 0;
  for (const character of person) {
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  }
  return COLOURS[hash % COLOURS.length] ?? 'inherit';
}
