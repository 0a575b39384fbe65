import { Captions as Icon } from 'lucide-react';
import { cx } from '../../../design/cx';
import { captions as words } from '../../../text/captions';
import bar from '../../player/Controls.module.css';
import styles from './CaptionsMenu.module.css';
import type { CaptionsChoice } from './useCaptions';

const OFF = '';

/** Which captions are read, as the system shows choices; nothing where there are none. */
export function CaptionsMenu({ offered, chosen, choose }: CaptionsChoice) {
  if (offered.length === 0) {
    return null;
  }
  return (
    <span className={cx(bar.button, styles.menu, chosen && styles.on)}>
      <Icon size={22} aria-hidden="true" />
      <select
        aria-label={words.choice}
        title={words.choice}
        value={chosen?.language ?? OFF}
        onChange={({ target }) => choose(target.value || null)}
      >
        <option value={OFF}>{words.off}</option>
        {offered.map(({ language }) => (
          <option key={language} value={language}>
            {words.language(language)}
          </option>
        ))}
      </select>
    </span>
  );
}
