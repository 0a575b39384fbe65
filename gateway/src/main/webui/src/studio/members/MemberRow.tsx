import { lazy, Suspense, useState } from 'react';
import { giveMembership, takeMembership } from '../../api/members';
import type { Member } from '../../api/types';
import { Button } from '../../design/Button';
import { cx } from '../../design/cx';
import { Switch } from '../../design/Switch';
import { toast } from '../../design/toasts';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { personal } from '../../text/personal';
import { studio } from '../../text/studio';
import styles from './MembersPage.module.css';

const PersonDialog = lazy(() => import('../../personal/PersonDialog'));
const words = studio.people;

interface Props {
  member: Member;
  onChange(person: string, change: Partial<Member>): void;
}

/** The switch moves at once; a refusal moves it back, and a slip can be undone. */
export function MemberRow({ member, onChange }: Props) {
  const { person, username, active } = member;
  const [open, setOpen] = useState(false);
  // What is paid for is ended at Stripe, not here.
  const paid = active && member.source === 'stripe';
  const name = member.name || username || person;

  async function set(wanted: boolean, undoable: boolean): Promise<void> {
    onChange(person, { active: wanted });
    try {
      onChange(person, await (wanted ? giveMembership(person) : takeMembership(person)));
      const undo = { label: common.undo, run: () => void set(!wanted, false) };
      toast(wanted ? words.given(name) : words.taken(name), undoable ? undo : undefined);
    } catch (error) {
      onChange(person, { active: !wanted });
      toast(explain(error));
    }
  }

  return (
    <li className={cx(styles.row, active && styles.member)}>
      <span className={styles.initial} aria-hidden="true">
        {name.slice(0, 1).toUpperCase()}
      </span>
      <div className={styles.who}>
        <strong>{name}</strong>
        <p>
          {username && `@${username} · `}
          {words.standing(member)}
        </p>
      </div>
      <Button small tone="quiet" aria-label={personal.buttonOf(name)} onClick={() => setOpen(true)}>
        {personal.button}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PersonDialog person={person} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      {paid ? (
        <span className={styles.note}>{words.paid}</span>
      ) : (
        <Switch
          bare
          label={words.membershipOf(name)}
          checked={active}
          onChange={(wanted) => void set(wanted, true)}
        />
      )}
    </li>
  );
}
