import { CalendarSync } from 'lucide-react';
import { useId, useState } from 'react';
import { getSeriesRundown, putSeriesRundown } from '../../api/rundown';
import { changeSeries, createSeries, endSeries, listSeries, resumeSeries } from '../../api/series';
import type { Series, SeriesTerms } from '../../api/types';
import { Button } from '../../design/Button';
import { Confirm, type Question } from '../../design/Confirm';
import { Dialog } from '../../design/Dialog';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { useChannel } from '../../look/channel';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { series as words } from '../../text/series';
import { Empty } from '../moderation/Empty';
import plans from '../plans/Plans.module.css';
import { RundownPlanning } from '../rundown/RundownPlanning';
import styles from './Series.module.css';
import { SeriesForm } from './SeriesForm';
import { SeriesRow } from './SeriesRow';

/** Shows that come again and again: begun, changed and ended here. */
export default function SeriesSection({ onChange }: { onChange(): void }) {
  const { resource, reload } = useResource('series', listSeries);
  const [writing, setWriting] = useState<Series | 'new' | null>(null);
  const [planning, setPlanning] = useState<Series | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const channel = useChannel();
  const id = useId();
  const one = writing === 'new' ? null : writing;

  async function changed(): Promise<void> {
    onChange();
    await reload();
  }

  async function save(terms: SeriesTerms): Promise<void> {
    const saved = await (one ? changeSeries(one.id, terms) : createSeries(terms));
    setWriting(null);
    toast(words.form.saved(saved.title));
    await changed();
  }

  async function end({ id, title }: Series): Promise<void> {
    try {
      await endSeries(id);
      toast(words.ended(title), { label: common.undo, run: () => void resume(id, title) });
    } catch (error) {
      toast(explain(error));
    }
    await changed();
  }

  async function resume(id: string, title: string): Promise<void> {
    try {
      await resumeSeries(id);
      toast(words.resumed(title));
    } catch (error) {
      toast(explain(error));
    }
    await changed();
  }

  const ask = (one: Series) =>
    setQuestion({
      title: words.endTitle(one.title),
      text: words.endText,
      confirm: words.end,
      run: () => void end(one),
    });
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{words.title}</h2>
        <Button small onClick={() => setWriting('new')}>
          <CalendarSync size={16} aria-hidden="true" />
          {words.create}
        </Button>
      </div>
      {resource.state === 'loading' && <Skeleton height="5rem" />}
      {resource.state === 'failed' && <p className={plans.note}>{words.failed}</p>}
      {resource.state === 'ready' && resource.value.items.length === 0 && <Empty {...words.empty} />}
      {resource.state === 'ready' && resource.value.items.length > 0 && (
        <ul className={plans.list}>
          {resource.value.items.map((each) => (
            <SeriesRow
              key={each.id}
              series={each}
              onEdit={() => setWriting(each)}
              onRundown={() => setPlanning(each)}
              onEnd={() => ask(each)}
            />
          ))}
        </ul>
      )}
      <Dialog
        title={one ? words.form.change : words.form.create}
        open={writing !== null}
        onClose={() => setWriting(null)}
      >
        <SeriesForm key={one?.id} series={one} zone={channel.timeZone} onSubmit={save} />
      </Dialog>
      <Dialog
        title={planning ? words.rundownOf(planning.title) : words.rundown}
        open={planning !== null}
        onClose={() => setPlanning(null)}
      >
        {planning && (
          <RundownPlanning
            load={() => getSeriesRundown(planning.id)}
            save={(plan) => putSeriesRundown(planning.id, plan)}
            before={planning}
            onSaved={() => setPlanning(null)}
          />
        )}
      </Dialog>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </section>
  );
}
