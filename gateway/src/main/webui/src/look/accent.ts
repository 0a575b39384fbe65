import { BLACK, contrast, hexOf, mix, type Rgb, rgbOf, WHITE } from './colour';

/** The accent that tokens.css is made for. */
export const HOUSE_ACCENT = '#ffb454';

/** WCAG AA for text, with room for rounding. */
const AA = 4.55;
const STEP = 0.02;

/** What accent-coloured text stands on, in tokens.css: --bg, --surface, --raised, --sunken. */
const PAPERS: Record<'light' | 'dark', Rgb[]> = {
  light: ['#f6f4f1', '#ffffff', '#eeebe6'].map(rgbOf),
  dark: ['#110f0e', '#1a1715', '#241f1c', '#0b0a09'].map(rgbOf),
};

export interface AccentColours {
  accent: string;
  /** The accent under the pointer. */
  strong: string;
  /** Text on both. */
  on: string;
  text: { light: string; dark: string };
  soft: { light: string; dark: string };
}

/** Everything that is coloured by the accent, such that words stay readable whatever was chosen. */
export function accentColours(hex: string): AccentColours {
  const accent = rgbOf(hex);
  const ink = mix(accent, BLACK, 0.86);
  const on = contrast(ink, accent) >= AA ? ink : contrast(BLACK, accent) >= AA ? BLACK : WHITE;
  // Away from the words on it, so that these only get clearer.
  const strong = mix(accent, on === WHITE ? BLACK : WHITE, 0.18);
  const soft = { light: mix(accent, WHITE, 0.86), dark: mix(accent, rgbOf('#110f0e'), 0.82) };
  return {
    accent: hexOf(accent),
    strong: hexOf(strong),
    on: hexOf(on),
    text: {
      light: hexOf(readable(accent, BLACK, [...PAPERS.light, soft.light])),
      dark: hexOf(readable(accent, WHITE, [...PAPERS.dark, soft.dark])),
    },
    soft: { light: hexOf(soft.light), dark: hexOf(soft.dark) },
  };
}

/** The colour, moved towards `end` until it can be read on all papers. */
function readable(colour: Rgb, end: Rgb, papers: Rgb[]): Rgb {
  for (let share = 0; share < 1; share += STEP) {
    const candidate = mix(colour, end, share);
    if (papers.every((paper) => contrast(candidate, paper) >= AA)) {
      return candidate;
    }
  }
  return end;
}

/** The same as custom properties; none for the accent of the house, which tokens.css has. */
export function accentProperties(hex: string): Record<string, string> {
  if (hex === HOUSE_ACCENT) {
    return {};
  }
  const { accent, strong, on, text, soft } = accentColours(hex);
  const both = ({ light, dark }: { light: string; dark: string }) => `light-dark(${light}, ${dark})`;
  return {
    '--accent': accent,
    '--accent-strong': strong,
    '--on-accent': on,
    '--accent-text': both(text),
    '--accent-soft': both(soft),
    '--glow': both({ light: `${accent}57`, dark: `${accent}33` }),
  };
}
