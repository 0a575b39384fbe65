import { askOnce } from '../api/askOnce';
import { getPlans } from '../api/membership';
import type { Plan, PlanList } from '../api/types';
import { useResource } from '../design/useResource';

/** What can be bought now, the lowest tier first; undefined until that is known. Nothing to be had is no failure here. */
export function usePlans(): Plan[] | undefined {
  const { resource } = useResource('plans', getPlans);
  if (resource.state === 'loading') {
    return undefined;
  }
  return resource.state === 'failed' ? [] : sold(resource.value);
}

const store = askOnce<Plan[] | undefined>(undefined, ask);

async function ask(): Promise<void> {
  store.become(await getPlans().then(sold, () => []));
}

/** The same for the names of tiers, which many small places say: asked for once. */
export const useKnownPlans = store.use;

function sold({ items, available }: PlanList): Plan[] {
  return available
    ? items
        .filter(({ archived, prices }) => !archived && prices.some((price) => !price.archived))
        .sort((one, other) => one.rank - other.rank)
    : [];
}
