import { useState } from 'react';
import type { AccessChange } from '../api/types';
import { Button } from '../design/Button';
import { useNow } from '../design/useNow';
import { audience, getsIn } from '../membership/audience';
import { usePlans } from '../membership/usePlans';
import { useSession } from '../session/session';
import { access } from '../text/access';
import { common } from '../text/common';
import { justTime, timer } from '../text/format';
import styles from './AccessNotice.module.css';
import { KeepYourSeat } from './KeepYourSeat';

const words = access.notice;

/** Soon the show is for fewer: who stays is told so, everybody else how to stay. Nothing once the time has come. */
export default function AccessNotice({ show, change }: { show: string; change: AccessChange }) {
  const session = useSession();
  const plans = usePlans();
  const [joining, setJoining] = useState(false);
  const left = Math.ceil((Date.parse(change.at) - useNow()) / 1_000) * 1_000;
  if (left <= 0 || session.kind === 'unknown' || plans === undefined) {
    return null;
  }
  const who = audience(change, plans);
  const member = session.kind === 'signedIn' && session.member;
  return (
    <div className={styles.bar}>
      <p>
        {words.soon(who)}{' '}
        <strong className={styles.left} role="timer" aria-live="off">
          {timer(left)}
        </strong>
        {getsIn(session, show, change.tier) ? (
          <span>{words.stays}</span>
        ) : (
          <Button tone="primary" small onClick={() => setJoining(true)}>
            {member ? access.upgrade : common.become}
          </Button>
        )}
      </p>
      <p className="visually-hidden" role="status">
        {words.said(who, justTime(change.at))}
      </p>
      <KeepYourSeat
        open={joining}
        show={show}
        tier={change.tier}
        plans={plans}
        member={member}
        onClose={() => setJoining(false)}
      />
    </div>
  );
}
