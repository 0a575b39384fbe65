import { changeChannel, deletePicture, putPicture } from '../../api/channel';
import { Problem } from '../../api/problem';
import type { Channel, PictureKind } from '../../api/types';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { HOUSE_ACCENT } from '../../look/accent';
import { becomeChannel } from '../../look/channel';
import { settings } from '../../text/settings';
import { type DraftPicture, fault } from './draftPicture';
import { LookPreview } from './LookPreview';
import styles from './LookSection.module.css';
import { PictureField } from './PictureField';
import { Section } from './Section';
import { type Errors, useSection } from './useSection';

const words = settings.look;
const ACCENT = /^#[0-9a-f]{6}$/i;

interface Look {
  accent: string;
  logo: DraftPicture;
  cover: DraftPicture;
}

const of = ({ accent, logoUrl, coverUrl }: Channel): Look => ({ accent, logo: logoUrl, cover: coverUrl });

function check({ accent, logo, cover }: Look): Errors {
  const found: Record<string, string> = {
    accent: ACCENT.test(accent) ? '' : words.accentWrong,
    logo: fault(logo),
    cover: fault(cover),
  };
  return Object.fromEntries(Object.entries(found).filter(([, message]) => message));
}

/** What was sent before a refusal stays sent, and the page shows it. */
async function save({ accent, logo, cover }: Look, saved: Look): Promise<Channel> {
  await savePicture('logo', logo, saved.logo);
  await savePicture('cover', cover, saved.cover);
  return changeChannel({ accent });
}

async function savePicture(kind: PictureKind, now: DraftPicture, before: DraftPicture): Promise<void> {
  if (now === before) {
    return;
  }
  try {
    becomeChannel(now instanceof Blob ? await putPicture(kind, now) : await deletePicture(kind));
  } catch (error) {
    if (error instanceof Problem && error.id === 'picture-unusable') {
      throw new Problem(error.status, error.id, error.message, [{ field: kind, message: error.message }]);
    }
    throw error;
  }
}

export function LookSection({ channel }: { channel: Channel }) {
  const saved = of(channel);
  const section = useSection({ saved, of, check, save: (draft) => save(draft, saved) });
  const { draft, change, errors } = section;
  const accent = ACCENT.test(draft.accent) ? draft.accent.toLowerCase() : channel.accent;
  return (
    <Section title={words.title} section={section}>
      <div className={styles.columns}>
        <div className={styles.fields}>
          <Field label={words.accent} hint={words.accentHint} error={errors.accent}>
            {(field) => (
              <div className={styles.accent}>
                <input
                  type="color"
                  aria-label={words.accentPick}
                  className={styles.pick}
                  value={accent}
                  onChange={(event) => change({ accent: event.target.value })}
                />
                <input
                  {...field}
                  maxLength={7}
                  spellCheck={false}
                  value={draft.accent}
                  onChange={(event) => change({ accent: event.target.value })}
                />
                {accent !== HOUSE_ACCENT && (
                  <Button small onClick={() => change({ accent: HOUSE_ACCENT })}>
                    {words.accentHouse}
                  </Button>
                )}
              </div>
            )}
          </Field>
          <PictureField
            label={words.logo}
            hint={words.logoHint}
            error={errors.logo}
            picture={draft.logo}
            onChange={(logo) => change({ logo })}
          />
          <PictureField
            label={words.cover}
            hint={words.coverHint}
            error={errors.cover}
            picture={draft.cover}
            onChange={(cover) => change({ cover })}
          />
        </div>
        <LookPreview channel={channel} accent={accent} logo={draft.logo} cover={draft.cover} />
      </div>
    </Section>
  );
}
