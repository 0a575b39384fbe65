import type { Access } from '../../api/types';
import { Choice } from '../../design/Choice';
import { audience } from '../../membership/audience';
import { usePlans } from '../../membership/usePlans';
import { access as words } from '../../text/access';

/** Stand for those who are not told apart by the rank of a plan. */
const EVERYBODY = -2;
const MEMBERS = -1;

interface Props {
  label: string;
  hint?: string;
  value: Access;
  onChange(value: Access): void;
}

/** Everybody, every member, or members from a plan up; the lowest plan is every member. */
export function AudienceChoice({ value, onChange, ...labels }: Props) {
  const plans = usePlans() ?? [];
  const [, ...tiers] = [...new Set(plans.map(({ rank }) => rank))];
  return (
    <Choice
      {...labels}
      wide
      value={value.membersOnly ? (value.tier ?? MEMBERS) : EVERYBODY}
      options={[EVERYBODY, MEMBERS, ...tiers]}
      nameOf={(one) => words.capital(audience(accessOf(one), plans))}
      onChange={(one) => onChange(accessOf(one))}
    />
  );
}

const accessOf = (one: number): Access => ({ membersOnly: one !== EVERYBODY, tier: one >= 0 ? one : null });
