import { useState } from 'react';
import { changeAccess } from '../../api/shows';
import type { Access, Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Choice } from '../../design/Choice';
import { toast } from '../../design/toasts';
import { audience } from '../../membership/audience';
import { useKnownPlans } from '../../membership/usePlans';
import { onAir } from '../../shows/programme';
import { explain } from '../../text/explain';
import { justTime } from '../../text/format';
import { studio } from '../../text/studio';
import { AudienceChoice } from '../shows/AudienceChoice';

/** How long the countdown may be (s). */
const AFTER: number[] = [0, 60, 300, 600];
const USUALLY = 300;
const words = studio.access;

/** Another audience: chosen first, then done by a button. Whoever would lose their seat on air is given time. */
export function AccessSwitch({ show }: { show: Show }) {
  const [chosen, setChosen] = useState<Access | null>(null);
  const [after, setAfter] = useState(USUALLY);
  const [busy, setBusy] = useState(false);
  const plans = useKnownPlans();
  const wanted = chosen ?? show;
  const closing = strictness(wanted) > strictness(show);
  const seconds = closing && onAir(show) ? after : 0;

  async function change({ membersOnly, tier }: Access): Promise<void> {
    setBusy(true);
    try {
      const { accessChange, ...now } = await changeAccess(show.id, { membersOnly, tier }, seconds);
      toast(
        accessChange
          ? words.planned(audience(accessChange, plans), justTime(accessChange.at))
          : words.changed(audience(now, plans)),
      );
      setChosen(null);
    } catch (error) {
      toast(explain(error));
    }
    setBusy(false);
  }

  return (
    <>
      <AudienceChoice label={words.label} hint={words.hint} value={wanted} onChange={setChosen} />
      {closing && onAir(show) && (
        <Choice
          label={words.when}
          hint={words.whenHint}
          value={after}
          options={AFTER}
          nameOf={words.after}
          onChange={(one) => setAfter(one)}
        />
      )}
      {strictness(wanted) !== strictness(show) && (
        <Button tone="primary" disabled={busy} onClick={() => void change(wanted)}>
          {seconds > 0 ? words.count : wanted.membersOnly ? words.now : words.open}
        </Button>
      )}
    </>
  );
}

/** The higher, the fewer get in. */
const strictness = ({ membersOnly, tier }: Access) => (membersOnly ? (tier ?? -1) : -2);
