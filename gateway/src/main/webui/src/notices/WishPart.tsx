import { here } from '../api/notices';
import type { NoticeWish } from '../api/types';
import { Field } from '../design/Field';
import { Switch } from '../design/Switch';
import { notices } from '../text/notices';
import styles from './Notices.module.css';

const words = notices.about;
const NIGHT = { from: '22:00', until: '08:00' };

interface Props {
  wish: NoticeWish;
  /** Whether there is any way to tell them. */
  reached: boolean;
  onChange(part: Partial<NoticeWish>): void;
}

/** Of what somebody is told, and when not. */
export function WishPart({ wish, reached, onChange }: Props) {
  const { quiet } = wish;
  const time = (end: 'from' | 'until') => (value: string) =>
    quiet && value !== '' && value !== quiet[end === 'from' ? 'until' : 'from']
      ? onChange({ quiet: { ...quiet, [end]: value } })
      : undefined;
  return (
    <div className={styles.part}>
      <h3>{words.title}</h3>
      {!reached && <p className={styles.hint}>{words.never}</p>}
      <Switch label={words.soon} checked={wish.soon} onChange={(soon) => onChange({ soon })} />
      <Switch label={words.live} checked={wish.live} onChange={(live) => onChange({ live })} />
      <Switch
        label={words.everyShow}
        hint={words.everyShowHint}
        checked={wish.everyShow}
        onChange={(everyShow) => onChange({ everyShow })}
      />
      <Switch label={words.answers} checked={wish.answers} onChange={(answers) => onChange({ answers })} />
      <Switch
        label={words.quiet}
        hint={words.quietHint(wish.timeZone)}
        checked={quiet !== null}
        onChange={(on) => onChange(on ? { quiet: NIGHT, ...here() } : { quiet: null })}
      />
      {quiet && (
        <div className={styles.times}>
          <Time label={words.from} value={quiet.from} onChange={time('from')} />
          <Time label={words.until} value={quiet.until} onChange={time('until')} />
        </div>
      )}
    </div>
  );
}

function Time({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  return (
    <Field label={label}>
      {(field) => (
        <input
          {...field}
          type="time"
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
