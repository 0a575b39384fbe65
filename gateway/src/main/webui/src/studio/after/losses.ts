import type { AudienceStaying } from '../../api/types';

type Points = AudienceStaying['points'];

/** How many of those who were there at its beginning left in a step. */
export const leftOf = ({ present, stayed }: Points[number]): number => present - stayed;

/** The step that most people left in, the earliest of several; null when nobody was there at the beginning of any. */
export function mostLeft(points: Points): Points[number] | null {
  const some = points.filter(({ present }) => present > 0);
  return some.reduce<Points[number] | null>(
    (most, point) => (most && leftOf(most) >= leftOf(point) ? most : point),
    null,
  );
}
