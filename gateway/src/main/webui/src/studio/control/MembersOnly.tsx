import { useState } from 'react';
import { changeShow } from '../../api/shows';
import type { Show } from '../../api/types';
import { Card } from '../../design/Card';
import { Switch } from '../../design/Switch';
import { toast } from '../../design/toasts';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import styles from './MembersOnly.module.css';

const words = studio.control;

/** Shown at once, sent behind it; a refusal puts the switch back. */
export function MembersOnly({ show }: { show: Show }) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const on = wanted ?? show.membersOnly;

  async function change(membersOnly: boolean): Promise<void> {
    setWanted(membersOnly);
    try {
      const changed = await changeShow(show.id, { membersOnly });
      toast(changed.membersOnly ? words.membersNowOn : words.membersNowOff);
    } catch (error) {
      toast(explain(error));
    }
    setWanted(null);
  }

  return (
    <Card>
      <Switch
        label={words.members}
        hint={on ? words.membersOn : words.membersOff}
        checked={on}
        disabled={wanted !== null}
        onChange={(checked) => void change(checked)}
      />
      <p className={styles.note}>{words.membersNote}</p>
    </Card>
  );
}
