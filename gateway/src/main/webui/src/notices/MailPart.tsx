import { useState } from 'react';
import { forgetMailAddress } from '../api/notices';
import type { MailState } from '../api/types';
import { Button } from '../design/Button';
import { Switch } from '../design/Switch';
import { toast } from '../design/toasts';
import { explain } from '../text/explain';
import { notices } from '../text/notices';
import { AddressForm } from './AddressForm';
import styles from './Notices.module.css';

const words = notices.mail;

interface Props {
  mail: MailState;
  on: boolean;
  onChange(mail: MailState): void;
  onSwitch(on: boolean): void;
}

/** Whether and where mail goes. */
export function MailPart({ mail, on, onChange, onSwitch }: Props) {
  const [changing, setChanging] = useState(false);
  const { available, address, pending } = mail;

  async function forget(): Promise<void> {
    try {
      await forgetMailAddress();
      onChange({ available, address: null, pending: null });
      toast(words.forgotten);
    } catch (error) {
      toast(explain(error));
    }
  }

  return (
    <div className={styles.part}>
      <h3>{words.title}</h3>
      {!available && <p className={styles.hint}>{words.off}</p>}
      {address && <Switch label={words.on} hint={words.goes(address)} checked={on} onChange={onSwitch} />}
      {pending && <p role="status">{words.pending(pending)}</p>}
      {available && (changing || !address) && (
        <AddressForm
          onSent={(now) => {
            setChanging(false);
            onChange(now);
          }}
        />
      )}
      {(address || pending) && (
        <div className={styles.ways}>
          {available && address && !changing && (
            <Button small onClick={() => setChanging(true)}>
              {words.change}
            </Button>
          )}
          <Button small onClick={() => void forget()}>
            {words.forget}
          </Button>
        </div>
      )}
    </div>
  );
}
