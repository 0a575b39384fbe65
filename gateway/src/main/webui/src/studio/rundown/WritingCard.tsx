import { getRundown, putRundown } from '../../api/rundown';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { onAir } from '../../shows/programme';
import { rundown as words } from '../../text/rundown';
import styles from './Rundown.module.css';
import { RundownPlanning } from './RundownPlanning';

interface Props {
  show: Show;
  /** Told whether there is something that only this page knows. */
  onUnsaved(unsaved: boolean): void;
}

/** The rundown while it is written before the show; stays, when the show goes on air, until it is saved. */
export default function WritingCard({ show, onUnsaved }: Props) {
  const leave = (
    <Button small onClick={() => onUnsaved(false)}>
      {words.leave}
    </Button>
  );
  const running = onAir(show);
  return (
    <Card title={running ? words.edit : words.title} aside={running ? leave : undefined}>
      <p className={styles.note} role="status">
        {running ? words.unsaved : words.intro}
      </p>
      <RundownPlanning
        load={() => getRundown(show.id)}
        save={(plan) => putRundown(show.id, plan)}
        before={show}
        onWrite={() => onUnsaved(true)}
        onSaved={() => onUnsaved(false)}
      />
    </Card>
  );
}
