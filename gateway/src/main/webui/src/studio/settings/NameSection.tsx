import { changeChannel } from '../../api/channel';
import type { Channel } from '../../api/types';
import { Field } from '../../design/Field';
import { settings } from '../../text/settings';
import { Section } from './Section';
import { type Errors, useSection } from './useSection';

const words = settings.name;
const of = ({ name, tagline }: Channel) => ({ name, tagline });

export function NameSection({ channel }: { channel: Channel }) {
  const section = useSection({
    saved: of(channel),
    of,
    check: ({ name }): Errors => (name.trim() ? {} : { name: words.nameMissing }),
    save: changeChannel,
  });
  const { draft, change, errors } = section;
  return (
    <Section title={words.title} section={section}>
      <Field label={words.name} hint={words.nameHint} error={errors.name}>
        {(field) => (
          <input
            {...field}
            required
            maxLength={60}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.tagline} hint={words.taglineHint} error={errors.tagline}>
        {(field) => (
          <input
            {...field}
            maxLength={140}
            value={draft.tagline}
            onChange={(event) => change({ tagline: event.target.value })}
          />
        )}
      </Field>
    </Section>
  );
}
