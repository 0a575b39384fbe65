import { useState } from 'react';
import { Link } from 'wouter';
import { getMyNotices } from '../api/notices';
import type { MailState } from '../api/types';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { Skeleton } from '../design/Skeleton';
import { useResource } from '../design/useResource';
import { explain } from '../text/explain';
import { notices } from '../text/notices';
import { AddressForm } from './AddressForm';
import styles from './Notices.module.css';
import { PushButton } from './PushButton';

const words = notices.how;

/** After "Remind me": how, for whoever has no way to be told yet; for everybody else that it is done. */
export default function HowDialog({ onClose }: { onClose(): void }) {
  const { resource, reload, set } = useResource('notices', getMyNotices);
  const [sent, setSent] = useState<string | null>(null);
  const [isOn, setIsOn] = useState('');

  /** Nothing is pending where they have said yes before: the service has switched mail on. */
  async function asked({ address, pending }: MailState): Promise<void> {
    if (pending === null) {
      await reload();
      setIsOn(address ?? '');
    }
    setSent(pending);
  }

  const body = () => {
    if (resource.state === 'failed') {
      return <p role="alert">{explain(resource.problem)}</p>;
    }
    if (resource.state === 'loading') {
      return <Skeleton height="12rem" />;
    }
    const { wish, mail, push } = resource.value;
    if ((mail.address !== null && wish?.mail) || push.browsers.length > 0) {
      return (
        <>
          {isOn && <p role="status">{notices.mail.isOn(isOn)}</p>}
          <p>{words.ready(wish?.soon ?? true, wish?.live ?? true)}</p>
        </>
      );
    }
    return (
      <>
        {push.key !== null && (
          <PushButton
            vapidKey={push.key}
            tone="primary"
            label={words.browser}
            onAdded={(now) => set((all) => ({ ...all, push: now }))}
          />
        )}
        {sent && <p role="status">{notices.mail.pending(sent)}</p>}
        {mail.available && !sent && <AddressForm onSent={(now) => void asked(now)} />}
        {!mail.available && push.key === null && <p>{notices.mail.off}</p>}
      </>
    );
  };
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <div className={styles.part}>
        {body()}
        <div className={styles.ways}>
          <Link href="/account" onClick={onClose}>
            {words.account}
          </Link>
          <Button small onClick={onClose}>
            {words.done}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
