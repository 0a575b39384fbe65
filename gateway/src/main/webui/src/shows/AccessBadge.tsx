import type { Access } from '../api/types';
import { MembersBadge } from '../design/Badge';
import { tierBadge } from '../membership/audience';
import { useKnownPlans } from '../membership/usePlans';
import { common } from '../text/common';

/** Says for whom a show is, unless it is for everybody. */
export function AccessBadge({ show: { membersOnly, tier } }: { show: Access }) {
  const plans = useKnownPlans(tier !== null);
  if (!membersOnly) {
    return null;
  }
  return <MembersBadge>{tier === null || !plans ? common.membersOnly : tierBadge(tier, plans)}</MembersBadge>;
}
