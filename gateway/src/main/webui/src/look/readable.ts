import { BLACK, contrast, hexOf, mix, type Rgb, rgbOf, WHITE } from './colour';

/** WCAG AA for text, with room for rounding. */
export const AA = 4.55;
const STEP = 0.02;

/** What coloured text stands on, in tokens.css: --bg, --surface, --raised, --sunken. */
const PAPERS: Both<Rgb[]> = {
  light: ['#f6f4f1', '#ffffff', '#eeebe6'].map(rgbOf),
  dark: ['#110f0e', '#1a1715', '#241f1c', '#0b0a09'].map(rgbOf),
};

/** For a room with the lights up, and down. */
export interface Both<T> {
  light: T;
  dark: T;
}

/** A colour for words: moved towards black or white until it can be read on all papers, and on `more`. */
export function readable(colour: Rgb, more: Both<Rgb[]> = { light: [], dark: [] }): Both<string> {
  return {
    light: hexOf(moved(colour, BLACK, [...PAPERS.light, ...more.light])),
    dark: hexOf(moved(colour, WHITE, [...PAPERS.dark, ...more.dark])),
  };
}

function moved(colour: Rgb, end: Rgb, papers: Rgb[]): Rgb {
  for (let share = 0; share < 1; share += STEP) {
    const candidate = mix(colour, end, share);
    if (papers.every((paper) => contrast(candidate, paper) >= AA)) {
      return candidate;
    }
  }
  return end;
}

/** The same as a CSS value. */
export const lightDark = ({ light, dark }: Both<string>) => `light-dark(${light}, ${dark})`;
