import { BLACK, contrast, hexOf, mix, rgbOf, WHITE } from './colour';
import { AA, type Both, lightDark, readable } from './readable';

/** The accent that tokens.css is made for. */
export const HOUSE_ACCENT = '#ffb454';

export interface AccentColours {
  accent: string;
  /** The accent under the pointer. */
  strong: string;
  /** Text on both. */
  on: string;
  text: Both<string>;
  soft: Both<string>;
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
    text: readable(accent, { light: [soft.light], dark: [soft.dark] }),
    soft: { light: hexOf(soft.light), dark: hexOf(soft.dark) },
  };
}

/** The same as custom properties; none for the accent of the house, which tokens.css has. */
export function accentProperties(hex: string): Record<string, string> {
  if (hex === HOUSE_ACCENT) {
    return {};
  }
  const { accent, strong, on, text, soft } = accentColours(hex);
  return {
    '--accent': accent,
    '--accent-strong': strong,
    '--on-accent': on,
    '--accent-text': lightDark(text),
    '--accent-soft': lightDark(soft),
    '--glow': lightDark({ light: `${accent}57`, dark: `${accent}33` }),
  };
}
