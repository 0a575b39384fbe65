import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/problem';
import type { Series, SeriesTerms } from '../../api/types';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { Form } from '../../design/Form';
import { explain } from '../../text/explain';
import { series } from '../../text/series';
import { studio } from '../../text/studio';
import { AudienceChoice } from '../shows/AudienceChoice';
import { NextDates } from './NextDates';
import { nameOf, REPEATS, type Repeats } from './recurrence';
import { draftOf, errorsOf, type SeriesDraft, type SeriesErrors, timesOf } from './seriesDraft';

const words = series.form;
const common = studio.form;
const OF_CHANNEL = '';

interface Props {
  series: Series | null;
  /** The channel's time zone. */
  zone: string;
  onSubmit(terms: SeriesTerms): Promise<void>;
}

/** Writes a series, and says meanwhile when its next shows would be. */
export function SeriesForm({ series: one, zone, onSubmit }: Props) {
  const [draft, setDraft] = useState(() => draftOf(one));
  const [errors, setErrors] = useState<SeriesErrors>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<SeriesDraft>) => setDraft((now) => ({ ...now, ...part }));
  const times = timesOf(draft);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = errorsOf(draft);
    setErrors(found);
    setFailure('');
    if (Object.keys(found).length > 0 || !times) {
      return;
    }
    setBusy(true);
    try {
      const { membersOnly, tier } = draft;
      const said = { title: draft.title.trim(), description: draft.description.trim() };
      await onSubmit({ ...said, membersOnly, tier, ...times });
    } catch (error) {
      const refused = asProblem(error).violations.map(({ field, message }) => [field, message]);
      setErrors(Object.fromEntries(refused));
      setFailure(refused.length > 0 ? '' : explain(error));
      setBusy(false);
    }
  }

  return (
    <Form
      failure={failure}
      onSubmit={send}
      actions={
        <Button type="submit" tone="primary" disabled={busy}>
          {words.save}
        </Button>
      }
    >
      <Field label={common.title} hint={common.titleHint} error={errors.title}>
        {(field) => (
          <input
            {...field}
            maxLength={140}
            value={draft.title}
            onChange={(e) => change({ title: e.target.value })}
          />
        )}
      </Field>
      <Field label={words.start} hint={words.startHint(plain(draft.timeZone ?? zone))} error={errors.start}>
        {(field) => (
          <input
            {...field}
            type="datetime-local"
            value={draft.start}
            onChange={(e) => change({ start: e.target.value })}
          />
        )}
      </Field>
      <Field label={words.repeats}>
        {(field) => (
          <select
            {...field}
            value={draft.repeats}
            onChange={(e) =>
              change({ repeats: e.target.value as Repeats, rule: draft.rule || (times?.rrule ?? '') })
            }
          >
            {(draft.start ? REPEATS : [draft.repeats]).map((repeats) => (
              <option key={repeats} value={repeats}>
                {draft.start ? nameOf(repeats, draft.start) : words.startFirst}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.repeats === 'custom' && (
        <Field label={words.rule} hint={words.ruleHint} error={errors.rrule}>
          {(field) => (
            <input
              {...field}
              maxLength={200}
              spellCheck={false}
              autoComplete="off"
              value={draft.rule}
              onChange={(e) => change({ rule: e.target.value })}
            />
          )}
        </Field>
      )}
      <NextDates times={times} />
      <AudienceChoice
        label={common.audience}
        hint={common.audienceHint}
        value={draft}
        onChange={(access) => change(access)}
      />
      <Field label={words.zone} error={errors.timeZone}>
        {(field) => (
          <select
            {...field}
            value={draft.timeZone ?? OF_CHANNEL}
            onChange={(e) => change({ timeZone: e.target.value || null })}
          >
            {[...new Set([OF_CHANNEL, here, draft.timeZone ?? OF_CHANNEL])].map((name) => (
              <option key={name} value={name}>
                {name === OF_CHANNEL ? words.zoneOfChannel(plain(zone)) : plain(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={common.description} hint={common.descriptionHint} error={errors.description}>
        {(field) => (
          <textarea
            {...field}
            rows={4}
            maxLength={5000}
            value={draft.description}
            onChange={(e) => change({ description: e.target.value })}
          />
        )}
      </Field>
    </Form>
  );
}

const plain = (zone: string) => zone.replaceAll('_', ' ');
