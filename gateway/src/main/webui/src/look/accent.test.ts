import { describe, expect, it } from 'vitest';
import { accentColours, accentProperties, HOUSE_ACCENT } from './accent';
import { contrast, rgbOf } from './colour';

const PAPERS = {
  light: ['#f6f4f1', '#ffffff', '#eeebe6'],
  dark: ['#110f0e', '#1a1715', '#241f1c', '#0b0a09'],
};

const every16th = Array.from({ length: 17 }, (_, i) => Math.min(255, i * 16));
const hex = (...parts: number[]) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const colours = every16th.flatMap((r) => every16th.flatMap((g) => every16th.map((b) => hex(r, g, b))));

describe('accentColours', () => {
  it('keeps words at WCAG AA for every colour, in light and dark', () => {
    const unreadable = colours.flatMap((colour) => {
      const { accent, strong, on, text, soft } = accentColours(colour);
      const pairs = [
        [on, accent],
        [on, strong],
        ...[...PAPERS.light, soft.light].map((paper) => [text.light, paper]),
        ...[...PAPERS.dark, soft.dark].map((paper) => [text.dark, paper]),
      ] as [string, string][];
      return pairs.filter(([one, other]) => contrast(rgbOf(one), rgbOf(other)) < 4.5);
    });
    expect(unreadable).toEqual([]);
  });

  it('leaves a colour that is readable already as it is', () => {
    expect(accentColours('#7a0d5c').text.light).toBe('#7a0d5c');
    expect(accentColours('#9fd8ff').text.dark).toBe('#9fd8ff');
    expect(accentColours('#7a0d5c').on).toBe('#ffffff');
  });
});

describe('accentProperties', () => {
  it('leaves the accent of the house to the tokens', () => {
    expect(accentProperties(HOUSE_ACCENT)).toEqual({});
    expect(accentProperties('#7a0d5c')['--accent']).toBe('#7a0d5c');
  });
});

describe('contrast', () => {
  it('is what WCAG says', () => {
    expect(contrast(rgbOf('#000000'), rgbOf('#ffffff'))).toBe(21);
    expect(contrast(rgbOf('#777777'), rgbOf('#ffffff'))).toBeCloseTo(4.48, 2);
  });
});
