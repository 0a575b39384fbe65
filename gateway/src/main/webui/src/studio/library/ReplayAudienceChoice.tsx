import type { Recording, ReplayAccess } from '../../api/types';
import choice from '../../design/Choice.module.css';
import { cx } from '../../design/cx';
import { audience } from '../../membership/audience';
import { useKnownPlans } from '../../membership/usePlans';
import { access as audiences } from '../../text/access';
import { library as words } from '../../text/library';
import styles from './Library.module.css';
import { titleOf } from './useLibrary';

interface Props {
  recording: Recording;
  onChange(access: ReplayAccess | null): void;
}

/** As the show, everybody, members, members from a plan up, or nobody else. */
export function ReplayAudienceChoice({ recording, onChange }: Props) {
  const plans = useKnownPlans() ?? [];
  const [, ...tiers] = [...new Set(plans.map(({ rank }) => rank))];
  const usual = [
    null,
    of('public'),
    of('members'),
    ...tiers.map((tier) => of('members', tier)),
    of('private'),
  ];
  const now = usual.findIndex((one) => same(one, recording.access));
  const all = now < 0 ? [...usual, recording.access] : usual;
  return (
    <select
      className={cx(choice.box, styles.audience)}
      aria-label={words.audience.of(titleOf(recording))}
      value={now < 0 ? usual.length : now}
      onChange={(event) => onChange(all[Number(event.target.value)] ?? null)}
    >
      {all.map((one, index) => (
        <option key={`${one?.audience} ${one?.tier}`} value={index}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  );

  function nameOf(one: ReplayAccess | null): string {
    if (one === null) {
      return words.audience.show;
    }
    return one.audience === 'public' || one.audience === 'members'
      ? audiences.capital(audience({ membersOnly: one.audience === 'members', tier: one.tier }, plans))
      : words.audience.private;
  }
}

const of = (audience: ReplayAccess['audience'], tier: number | null = null): ReplayAccess => ({
  audience,
  tier,
});

const same = (one: ReplayAccess | null, other: ReplayAccess | null) =>
  one?.audience === other?.audience && (one?.tier ?? null) === (other?.tier ?? null);
