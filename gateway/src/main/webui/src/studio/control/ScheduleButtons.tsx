import { CalendarSync, CalendarX2 } from 'lucide-react';
import { useLocation } from 'wouter';
import { cancelShow, cloneShow, restoreShow } from '../../api/shows';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { toast } from '../../design/toasts';
import { onAir, toCome } from '../../shows/programme';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { shortDate } from '../../text/format';
import { studio } from '../../text/studio';

const words = studio.schedule;

/** Planning a show again, and calling it off: at once, and taken back as easily. */
export function ScheduleButtons({ show }: { show: Show }) {
  const [, go] = useLocation();

  async function attempt(what: () => Promise<void>): Promise<void> {
    try {
      await what();
    } catch (error) {
      toast(explain(error));
    }
  }

  async function again(): Promise<void> {
    const { id, scheduledAt } = await cloneShow(show.id);
    toast(scheduledAt ? words.planned(shortDate(scheduledAt)) : words.plannedUndated);
    go(`/studio/s/${id}`);
  }

  async function cancel(): Promise<void> {
    await cancelShow(show.id);
    toast(words.cancelled, { label: common.undo, run: () => void attempt(restore) });
  }

  async function restore(): Promise<void> {
    await restoreShow(show.id);
    toast(words.restored);
  }

  return (
    <>
      {!onAir(show) && (
        <Button small onClick={() => void attempt(again)}>
          <CalendarSync size={16} aria-hidden="true" />
          {words.again}
        </Button>
      )}
      {toCome(show) && (
        <Button small onClick={() => void attempt(cancel)}>
          <CalendarX2 size={16} aria-hidden="true" />
          {words.cancel}
        </Button>
      )}
    </>
  );
}
