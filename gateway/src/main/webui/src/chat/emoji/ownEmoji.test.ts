import { describe, expect, it } from 'vitest';
import { NO_PICTURES, namesLike, partsOf } from './ownEmoji';

describe('partsOf', () => {
  it('finds known names wherever they stand', () => {
    const pictures = { wave: '/1', wave_2: '/2' };
    expect(partsOf('a :wave::wave_2:b', pictures)).toEqual(['a ', { name: 'wave' }, { name: 'wave_2' }, 'b']);
    expect(partsOf(':ab:wave:', pictures)).toEqual([':ab', { name: 'wave' }]);
    expect(partsOf(':waves: wave 10:30:wave', pictures)).toEqual([':waves: wave 10:30:wave']);
  });

  it('leaves text alone where there are none', () => {
    expect(partsOf(':constructor: :toString:', NO_PICTURES)).toEqual([':constructor: :toString:']);
  });
});

describe('namesLike', () => {
  it('offers a few, what begins so first', () => {
    const names = Array.from({ length: 9 }, (_, n) => [`bread_${n}`, '/x']);
    const pictures = { my_bread: '/x', ...Object.fromEntries(names), loaf: '/x' };
    expect(namesLike('Bread', pictures)).toEqual(names.slice(0, 6).map(([name]) => name));
    expect(namesLike('y_b', pictures)).toEqual(['my_bread']);
  });
});
