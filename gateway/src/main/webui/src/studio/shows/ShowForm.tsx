import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/problem';
import type { NewShow, Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { Form } from '../../design/Form';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import { AudienceChoice } from './AudienceChoice';
import { zoneName } from './localTime';
import { bodyOf, type DraftErrors, draftOf, errorsOf, refusedFields } from './showDraft';

const words = studio.form;

interface Props {
  show: Show | null;
  submit: string;
  onSubmit(body: NewShow): Promise<void>;
}

export function ShowForm({ show, submit, onSubmit }: Props) {
  const [draft, setDraft] = useState(() => draftOf(show));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = errorsOf(draft);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      return;
    }
    setBusy(true);
    setFailure('');
    try {
      await onSubmit(bodyOf(draft));
    } catch (error) {
      const refused = refusedFields(asProblem(error));
      setErrors(refused);
      setFailure(Object.keys(refused).length > 0 ? '' : explain(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form
      failure={failure}
      onSubmit={send}
      actions={
        <Button type="submit" tone="primary" disabled={busy}>
          {submit}
        </Button>
      }
    >
      <Field label={words.title} hint={words.titleHint} error={errors.title}>
        {(field) => (
          <input
            {...field}
            required
            maxLength={140}
            value={draft.title}
            onChange={(e) => change({ title: e.target.value })}
          />
        )}
      </Field>
      <Field label={words.description} hint={words.descriptionHint} error={errors.description}>
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
      <Field label={words.start} hint={words.startHint(zoneName())} error={errors.scheduledAt}>
        {(field) => (
          <input
            {...field}
            type="datetime-local"
            value={draft.start}
            onChange={(e) => change({ start: e.target.value })}
          />
        )}
      </Field>
      <AudienceChoice
        label={words.audience}
        hint={words.audienceHint}
        value={draft}
        onChange={(access) => change(access)}
      />
    </Form>
  );
}
