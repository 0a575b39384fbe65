import { type FormEvent, useState } from 'react';
import { setMailAddress } from '../api/notices';
import { asProblem } from '../api/problem';
import type { MailState } from '../api/types';
import { Button } from '../design/Button';
import { Field } from '../design/Field';
import { toast } from '../design/toasts';
import { explain } from '../text/explain';
import { notices } from '../text/notices';
import styles from './Notices.module.css';

const words = notices.mail;

/** Where mail shall go: a link is sent there, unless somebody has said yes there before; then mail is on at once. */
export function AddressForm({ onSent }: { onSent(mail: MailState): void }) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setWrong(undefined);
    try {
      const mail = await setMailAddress(address.trim());
      if (mail.pending) {
        toast(words.sent(mail.pending));
      } else if (mail.address) {
        toast(words.isOn(mail.address));
      }
      onSent(mail);
    } catch (error) {
      setWrong(asProblem(error).id === 'invalid-input' ? words.wrong : explain(error));
    }
    setBusy(false);
  }

  return (
    <form className={styles.row} noValidate onSubmit={(event) => void send(event)}>
      <Field label={words.address} hint={words.addressHint} error={wrong}>
        {(field) => (
          <input
            {...field}
            type="email"
            autoComplete="email"
            maxLength={254}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" disabled={busy || address.trim() === ''}>
        {words.send}
      </Button>
    </form>
  );
}
