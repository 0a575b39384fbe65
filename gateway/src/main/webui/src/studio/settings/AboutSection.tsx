import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { changeChannel, previewAbout } from '../../api/channel';
import type { Channel } from '../../api/types';
import { Field } from '../../design/Field';
import { SafeHtml } from '../../look/SafeHtml';
import { explain } from '../../text/explain';
import { settings } from '../../text/settings';
import tabs from '../keys/Instructions.module.css';
import { Section } from './Section';
import { useSection } from './useSection';

const words = settings.about;
const of = ({ about }: Channel) => ({ about });

export function AboutSection({ channel }: { channel: Channel }) {
  const section = useSection({ saved: of(channel), of, check: () => ({}), save: changeChannel });
  const { draft, change, errors } = section;
  const [preview, setPreview] = useState({ html: '', failure: '' });

  async function show(tab: string): Promise<void> {
    if (tab === 'preview') {
      try {
        setPreview({ ...(await previewAbout(draft.about)), failure: '' });
      } catch (error) {
        setPreview({ html: '', failure: explain(error) });
      }
    }
  }

  return (
    <Section title={words.title} section={section}>
      <Tabs.Root defaultValue="write" className={tabs.tabs} onValueChange={(tab) => void show(tab)}>
        <Tabs.List className={tabs.list} aria-label={words.tabs}>
          <Tabs.Trigger value="write" className={tabs.tab}>
            {words.write}
          </Tabs.Trigger>
          <Tabs.Trigger value="preview" className={tabs.tab}>
            {words.preview}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="write" className={tabs.content}>
          <Field label={words.about} hint={words.hint} error={errors.about}>
            {(field) => (
              <textarea
                {...field}
                rows={9}
                maxLength={10_000}
                value={draft.about}
                onChange={(event) => change({ about: event.target.value })}
              />
            )}
          </Field>
        </Tabs.Content>
        <Tabs.Content value="preview" className={tabs.content}>
          {preview.html ? <SafeHtml html={preview.html} /> : <p>{preview.failure || words.empty}</p>}
        </Tabs.Content>
      </Tabs.Root>
    </Section>
  );
}
