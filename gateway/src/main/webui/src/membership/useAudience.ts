import type { Access } from '../api/types';
import { audience } from './audience';
import { useKnownPlans } from './usePlans';

/** Who gets in, in words, with the name of the plan once that is known. */
export function useAudience(access: Access): string {
  return audience(access, useKnownPlans(access.tier !== null));
}
