import { describe, expect, it } from 'vitest';
import { contrast, rgbOf } from '../../look/colour';
import { HUES, nameColour } from './names';

const LIGHT = ['#f6f4f1', '#ffffff', '#eeebe6'];
const DARK = ['#110f0e', '#1a1715', '#241f1c', '#0b0a09'];

describe('names', () => {
  const colours = new Set(Array.from({ length: 500 }, (_, n) => nameColour(`person-${n}`)));

  it('have every colour there is', () => {
    expect(colours.size).toBe(HUES.length);
  });

  it('can be read with the lights up and down', () => {
    for (const colour of colours) {
      const [, light = '', dark = ''] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(colour) ?? [];
      for (const [words, papers] of [[light, LIGHT] as const, [dark, DARK] as const]) {
        expect(
          Math.min(...papers.map((paper) => contrast(rgbOf(words), rgbOf(paper)))),
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('keep their colour', () => {
    expect(nameColour('alice')).toBe(nameColour('alice'));
  });
});
