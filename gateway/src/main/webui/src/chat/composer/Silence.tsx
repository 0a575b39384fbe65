import { LinkButton } from '../../design/Button';
import { signInPath } from '../../session/session';
import { chat } from '../../text/chat';
import { common } from '../../text/common';
import type { Writing } from '../room/writing';
import styles from './Silence.module.css';

type Silent = Exclude<Writing, { may: true } | { why: 'slow' | 'fast' }>;

/** In the composer's place: why this person cannot write, and what to do about it. */
export function Silence({ silent }: { silent: Silent }) {
  return (
    <div className={styles.silence}>
      <p>{'until' in silent ? chat.silence[silent.why](silent.until) : chat.silence[silent.why]}</p>
      {silent.why === 'sign-in' && (
        <LinkButton
          small
          tone="primary"
          href={signInPath()}
          onClick={(event) => (event.currentTarget.href = signInPath())}
        >
          {common.signIn}
        </LinkButton>
      )}
    </div>
  );
}
