import { Tabs } from 'radix-ui';
import type { IssuedKey } from '../../api/types';
import { CopyField } from '../../design/CopyField';
import { studio } from '../../text/studio';
import styles from './Instructions.module.css';
import { ObsProfile } from './ObsProfile';

const words = studio.connect;

interface Way {
  id: string;
  name: string;
  steps: string[];
  /** What this way wants besides server and stream key, which stand with the new key itself. */
  fields(key: IssuedKey): [label: string, value: string, secret: boolean][];
}

const WAYS: Way[] = [
  { id: 'obs', ...words.obs, fields: () => [] },
  { id: 'restream', ...words.restream, fields: () => [] },
  { id: 'srt', ...words.srt, fields: ({ srt }) => [[words.srtAddress, srt, true]] },
  {
    id: 'whip',
    ...words.whip,
    fields: ({ whip }) => [
      [words.whipAddress, whip.url, false],
      [words.whipToken, whip.bearer, true],
    ],
  },
];

/** What to paste where, for each way of sending a picture. */
export function Instructions({ issued }: { issued: IssuedKey | null }) {
  return (
    <Tabs.Root defaultValue="obs" className={styles.tabs}>
      <Tabs.List className={styles.list} aria-label={words.title}>
        {WAYS.map(({ id, name }) => (
          <Tabs.Trigger key={id} value={id} className={styles.tab}>
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {WAYS.map(({ id, steps, fields }) => (
        <Tabs.Content key={id} value={id} className={styles.content}>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {issued ? (
            <>
              {fields(issued).map(([label, value, secret]) => (
                <CopyField key={label} label={label} value={value} secret={secret} />
              ))}
              {id === 'obs' && <ObsProfile issued={issued} />}
            </>
          ) : (
            <p className={styles.note}>{words.needKey}</p>
          )}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
