import { Plus, X } from 'lucide-react';
import { changeChannel } from '../../api/channel';
import type { Channel, ChannelLink } from '../../api/types';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { settings } from '../../text/settings';
import styles from './LinksSection.module.css';
import { Section } from './Section';
import { type Errors, useSection } from './useSection';

const words = settings.links;
const MOST = 8;
const of = ({ links }: Channel) => ({ links });

function check({ links }: { links: ChannelLink[] }): Errors {
  const found: Errors = {};
  links.forEach(({ label, url }, i) => {
    if (!label.trim()) {
      found[`links[${i}].label`] = words.labelMissing;
    }
    if (!url.trim().startsWith('https://')) {
      found[`links[${i}].url`] = words.urlWrong;
    }
  });
  return found;
}

export function LinksSection({ channel }: { channel: Channel }) {
  const section = useSection({ saved: of(channel), of, check, save: changeChannel });
  const { draft, change, errors } = section;
  const put = (at: number, part: Partial<ChannelLink>) =>
    change({ links: draft.links.map((link, i) => (i === at ? { ...link, ...part } : link)) });
  return (
    <Section title={words.title} section={section}>
      <p className={styles.intro}>{draft.links.length === 0 ? words.none : words.intro}</p>
      {draft.links.map(({ label, url }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link is its place, and errors name it by that
        <div key={i} className={styles.link}>
          <Field label={words.label} error={errors[`links[${i}].label`]}>
            {(field) => (
              <input
                {...field}
                aria-label={words.labelOf(i + 1)}
                maxLength={40}
                value={label}
                onChange={(event) => put(i, { label: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.url} error={errors[`links[${i}].url`]}>
            {(field) => (
              <input
                {...field}
                aria-label={words.urlOf(i + 1)}
                type="url"
                maxLength={500}
                placeholder="https://"
                value={url}
                onChange={(event) => put(i, { url: event.target.value })}
              />
            )}
          </Field>
          <Button
            icon
            tone="quiet"
            aria-label={words.remove(i + 1)}
            className={styles.remove ?? ''}
            onClick={() => change({ links: draft.links.filter((_, at) => at !== i) })}
          >
            <X size={18} aria-hidden="true" />
          </Button>
        </div>
      ))}
      {draft.links.length < MOST && (
        <div>
          <Button small onClick={() => change({ links: [...draft.links, { label: '', url: '' }] })}>
            <Plus size={16} aria-hidden="true" />
            {words.add}
          </Button>
        </div>
      )}
    </Section>
  );
}
