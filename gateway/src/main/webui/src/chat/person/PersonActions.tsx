import { useState } from 'react';
import type { PersonCard } from '../../api/moderation';
import { Button } from '../../design/Button';
import { Choice } from '../../design/Choice';
import { Confirm, type Question } from '../../design/Confirm';
import { chat } from '../../text/chat';
import { lengthInWords } from '../../text/format';
import { moderation } from '../../text/moderation';
import type { Order } from '../menu/actions';
import { banQuestion } from '../menu/banQuestion';
import { orders } from '../menu/orders';
import styles from './PersonDialog.module.css';

interface Props {
  card: PersonCard;
  act(order: Order, back?: Order): Promise<void>;
}

/** Pausing, deleting, banning; what may not be done is refused in words. */
export function PersonActions({ card, act }: Props) {
  const [seconds, setSeconds] = useState(600);
  const [question, setQuestion] = useState<Question | null>(null);
  const { name } = card;
  return (
    <div className={styles.actions}>
      <Choice
        label={moderation.person.pause}
        value={seconds}
        options={chat.menu.lengths}
        nameOf={lengthInWords}
        onChange={(chosen) => setSeconds(chosen)}
      />
      <Button small onClick={() => void act(orders.mute(card, seconds), orders.mute(card, 0))}>
        {chat.menu.mute(name)}
      </Button>
      <Button small tone="danger" onClick={() => void act(orders.purge(card))}>
        {chat.menu.purge(name)}
      </Button>
      {card.banned ? (
        <Button small onClick={() => void act(orders.unban(card))}>
          {chat.menu.unban(name)}
        </Button>
      ) : (
        <Button
          small
          tone="danger"
          onClick={() => setQuestion(banQuestion(name, () => void act(orders.ban(card), orders.unban(card))))}
        >
          {chat.menu.ban(name)}
        </Button>
      )}
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </div>
  );
}
