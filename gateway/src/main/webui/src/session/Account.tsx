import { LogOut } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Button, LinkButton } from '../design/Button';
import { toast } from '../design/toasts';
import { useDismiss } from '../design/useDismiss';
import { common } from '../text/common';
import styles from './Account.module.css';
import { signInPath, signOut, useSession } from './session';

export function Account() {
  const session = useSession();
  if (session.kind === 'unknown') {
    return <span className={styles.place} />;
  }
  if (session.kind === 'anonymous') {
    return (
      <LinkButton href={signInPath()} small onClick={(event) => (event.currentTarget.href = signInPath())}>
        {common.signIn}
      </LinkButton>
    );
  }
  return <Menu name={session.name} creator={session.creator} />;
}

function Menu({ name, creator }: { name: string; creator: boolean }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = () => setOpen(false);
  useDismiss(box, open, close);
  return (
    <div ref={box} className={styles.menu}>
      <button
        type="button"
        className={styles.avatar}
        aria-label={common.accountOf(name)}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {name.slice(0, 1).toUpperCase()}
      </button>
      <div id={id} className={styles.panel} hidden={!open}>
        <p className={styles.who}>{common.signedInAs(name)}</p>
        {creator && (
          <Link href="/studio" className={styles.entry} onClick={close}>
            {common.studio}
          </Link>
        )}
        <Link href="/account" className={styles.entry} onClick={close}>
          {common.account}
        </Link>
        <Button
          tone="quiet"
          className={styles.entry ?? ''}
          onClick={() => signOut().catch(() => toast(common.unreachable))}
        >
          <LogOut size={18} aria-hidden="true" />
          {common.signOut}
        </Button>
      </div>
    </div>
  );
}
