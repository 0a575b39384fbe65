import { changeChannel } from '../../api/channel';
import type { Channel } from '../../api/types';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { useNow } from '../../design/useNow';
import { settings } from '../../text/settings';
import { Section } from './Section';
import { useSection } from './useSection';

const words = settings.place;
const MINUTE = 60_000;
const of = ({ timeZone, language }: Channel) => ({ timeZone, language });

export function PlaceSection({ channel }: { channel: Channel }) {
  const section = useSection({ saved: of(channel), of, check: () => ({}), save: changeChannel });
  const { draft, change, errors } = section;
  const now = useNow(MINUTE);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set(['UTC', draft.timeZone, ...Intl.supportedValuesOf('timeZone')])].sort();
  return (
    <Section title={words.title} section={section}>
      <Field label={words.zone} hint={words.zoneHint(timeIn(draft.timeZone, now))} error={errors.timeZone}>
        {(field) => (
          <select
            {...field}
            value={draft.timeZone}
            onChange={(event) => change({ timeZone: event.target.value })}
          >
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
      {here && here !== draft.timeZone && (
        <div>
          <Button small onClick={() => change({ timeZone: here })}>
            {words.here}
          </Button>
        </div>
      )}
      <Field label={words.language} hint={words.languageHint} error={errors.language}>
        {(field) => (
          <select
            {...field}
            value={draft.language}
            onChange={(event) => change({ language: event.target.value })}
          >
            {Object.entries(words.languages).map(([tag, name]) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Section>
  );
}

/** "20:00"; empty for a zone that this browser does not know. */
function timeIn(timeZone: string, now: number): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now);
  } catch {
    return '';
  }
}
