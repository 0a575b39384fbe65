import { getPlans, type Plan } from '../api/membership';
import { useResource } from '../design/useResource';

/** What can be bought now, the lowest tier first; undefined until that is known. Nothing to be had is no failure here. */
export function usePlans(): Plan[] | undefined {
  const { resource } = useResource('plans', getPlans);
  if (resource.state === 'loading') {
    return undefined;
  }
  if (resource.state === 'failed' || !resource.value.available) {
    return [];
  }
  return resource.value.items
    .filter(({ archived, prices }) => !archived && prices.some((price) => !price.archived))
    .sort((one, other) => one.rank - other.rank);
}
