import { describe, expect, it } from 'vitest';
import { Cushion, pace } from './pace';

const moment = (edge: number, more: Partial<{ buffered: number; rate: number }> = {}) => ({
  edge,
  target: 0.6,
  buffered: 1.5,
  rate: 1,
  ...more,
});

describe('pace', () => {
  it('plays at its own pace where it should be', () => {
    expect(pace(moment(1), 0.4)).toBe(1);
    expect(pace(moment(1.2), 0.4)).toBe(1);
  });

  it('hurries the more, the further behind, and never too fast', () => {
    expect(pace(moment(1.4), 0.4)).toBeCloseTo(1.1125);
    expect(pace(moment(2), 0.4)).toBeCloseTo(1.175);
    expect(pace(moment(2.9), 0.4)).toBe(1.25);
  });

  it('goes on hurrying until it is there, so that the pace does not flutter', () => {
    expect(pace(moment(1.2, { rate: 1.1 }), 0.4)).toBeCloseTo(1.08125);
    expect(pace(moment(1.05, { rate: 1.1 }), 0.4)).toBe(1);
  });

  it('does not hurry the buffer away', () => {
    expect(pace(moment(2, { buffered: 0.4 }), 0.4)).toBe(1);
  });

  it('slows down a little while the next late part would stop the picture', () => {
    expect(pace(moment(0.7), 0.4)).toBe(0.95);
    expect(pace(moment(0.9, { rate: 0.95 }), 0.4)).toBe(0.95);
    expect(pace(moment(0.9), 0.4)).toBe(1);
    expect(pace(moment(0.98, { rate: 0.95 }), 0.4)).toBe(1);
  });

  it('jumps when it is far behind, within what is loaded', () => {
    expect(pace(moment(4.1, { buffered: 1.7 }), 0.4)).toBe('jump');
    expect(pace(moment(4.1, { buffered: 1.5 }), 0.4)).toBe(1.25);
    expect(pace(moment(4.1, { buffered: 0 }), 0.4)).toBe(1);
  });

  it('jumps to where nothing is loaded only when it has lost the show', () => {
    expect(pace(moment(10.9, { buffered: 0 }), 0.4)).toBe(1);
    expect(pace(moment(11.1, { buffered: 0 }), 0.4)).toBe('jump');
  });
});

describe('Cushion', () => {
  it('grows with each stall up to a bound', () => {
    const cushion = new Cushion();
    expect(cushion.size).toBe(0.4);
    cushion.stalled(0);
    expect(cushion.size).toBeCloseTo(0.65);
    for (let stall = 0; stall < 20; stall += 1) {
      cushion.stalled(0);
    }
    expect(cushion.size).toBe(2);
  });

  it('shrinks again while all is well', () => {
    const cushion = new Cushion();
    cushion.stalled(0);
    cushion.calm(44_000);
    expect(cushion.size).toBeCloseTo(0.65);
    cushion.calm(46_000);
    expect(cushion.size).toBe(0.4);
  });
});
