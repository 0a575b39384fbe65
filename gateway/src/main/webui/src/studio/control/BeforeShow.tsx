import { Bell, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { armShow, getPreparation } from '../../api/shows';
import type { Show } from '../../api/types';
import { Card } from '../../design/Card';
import { Switch } from '../../design/Switch';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { explain } from '../../text/explain';
import { notices as told } from '../../text/notices';
import { studio } from '../../text/studio';
import styles from './BeforeShow.module.css';

/** How old the number of people who asked to be reminded may be (ms). */
const REFRESH = 30_000;
const words = studio.schedule;

/** Who looks forward to a planned show, and whether the channel's key sends to it next. */
export function BeforeShow({ show }: { show: Show }) {
  const { resource, reload, set } = useResource(`preparation ${show.id}`, () => getPreparation(show.id));
  const [wanted, setWanted] = useState<boolean | null>(null);
  useEffect(() => {
    const timer = setInterval(() => void reload(), REFRESH);
    return () => clearInterval(timer);
  }, [reload]);
  if (resource.state !== 'ready') {
    return null;
  }
  const { armed, reminders, notices } = resource.value;
  const any = notices.sent + notices.waiting + notices.failed > 0;
  const on = wanted ?? armed;

  async function change(armed: boolean): Promise<void> {
    setWanted(armed);
    try {
      await armShow(show.id, armed);
      set((now) => ({ ...now, armed }));
    } catch (error) {
      toast(explain(error));
    }
    setWanted(null);
  }

  return (
    <Card title={words.before}>
      <Switch
        label={words.arm}
        hint={on ? words.armed : show.scheduledAt ? words.notArmed : words.notArmedUndated}
        checked={on}
        disabled={wanted !== null}
        onChange={(checked) => void change(checked)}
      />
      <p className={styles.reminders}>
        <Users size={18} aria-hidden="true" />
        {reminders > 0 ? words.reminders(reminders) : words.nobody}
      </p>
      {any && (
        <p className={styles.reminders}>
          <Bell size={18} aria-hidden="true" />
          {told.tally(notices)}
        </p>
      )}
    </Card>
  );
}
