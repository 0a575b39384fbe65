import { type FormEvent, useState } from 'react';
import { Button } from '../../design/Button';
import { Dialog } from '../../design/Dialog';
import dialog from '../../design/Dialog.module.css';
import { chat } from '../../text/chat';
import { common } from '../../text/common';
import { ask } from '../menu/actions';
import { orders } from '../menu/orders';
import type { ChatRoom } from '../room/chatRoom';
import type { ChatMessage } from '../room/protocol';
import styles from './ReportDialog.module.css';

const words = chat.report;

interface Props {
  room: ChatRoom;
  message: ChatMessage;
  open: boolean;
  onClose(): void;
}

/** Points moderators to a message, with a reason if there is one to tell. */
export function ReportDialog({ room, message, open, onClose }: Props) {
  const [reason, setReason] = useState<string | null>(null);

  function send(event: FormEvent): void {
    event.preventDefault();
    void ask(room, orders.report(message, reason));
    onClose();
  }

  return (
    <Dialog title={words.title(message.author.name)} open={open} onClose={onClose}>
      <form className={styles.form} onSubmit={send}>
        <p className={styles.quote}>
          <bdi dir="auto">{message.text}</bdi>
        </p>
        <fieldset className={styles.reasons}>
          <legend>{words.legend}</legend>
          {words.reasons.map((one) => (
            <label key={one}>
              <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />
              {one}
            </label>
          ))}
        </fieldset>
        <p className={dialog.text}>{words.next}</p>
        <div className={dialog.actions}>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" tone="primary">
            {words.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
