import {
  Ban,
  CircleQuestionMark,
  Copy,
  CornerUpLeft,
  Eraser,
  Flag,
  Pin,
  PinOff,
  Timer,
  Trash2,
  UserRound,
} from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type FocusEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Confirm, type Question } from '../../design/Confirm';
import { cx } from '../../design/cx';
import { makeQuestion } from '../../questions/fromMessage';
import { chat } from '../../text/chat';
import { lengthInWords } from '../../text/format';
import { moderation } from '../../text/moderation';
import { questions } from '../../text/questions';
import { ReportDialog } from '../report/ReportDialog';
import type { ChatRoom } from '../room/chatRoom';
import type { Said } from '../room/roomState';
import { ask, copy, type Rights } from './actions';
import { banQuestion } from './banQuestion';
import styles from './MessageMenu.module.css';
import { orders } from './orders';

/** For the few who keep order. */
const PersonDialog = lazy(() => import('../person/PersonDialog'));

const words = chat.menu;

interface Props {
  room: ChatRoom;
  message: Said;
  rights: Rights;
  /** What it was opened from: it stands there, and gives the focus back to it. */
  opener: HTMLElement;
  onReply(message: Said): void;
  onClose(): void;
}

/** What can be done with a message, and with whoever wrote it. */
export default function MessageMenu({ room, message, rights, opener, onReply, onClose }: Props) {
  const [open, setOpen] = useState(true);
  const [question, setQuestion] = useState<Question | null>(null);
  const [reporting, setReporting] = useState(false);
  const [card, setCard] = useState(false);
  const entered = useRef(false);
  const { author } = message;
  const { left, bottom, width } = opener.getBoundingClientRect();
  // Where the focus goes instead of back: once the menu is closed, or it would take it back.
  const next = useRef<'reply' | 'question' | 'elsewhere' | null>(null);

  /** The menu came too late to see that it was opened by keyboard, so the focus is led to its first entry. */
  function enter({ target, currentTarget }: FocusEvent<HTMLElement>): void {
    if (!entered.current && target === currentTarget) {
      entered.current = true;
      queueMicrotask(() => currentTarget.querySelector<HTMLElement>('[role=menuitem]')?.focus());
    }
  }

  function back(): void {
    setQuestion(null);
    setReporting(false);
    setCard(false);
    onClose();
    // Once the dialog is gone, which keeps the focus to itself.
    setTimeout(() => opener.focus());
  }

  function askBan(): void {
    next.current = 'question';
    setQuestion(banQuestion(author.name, () => void ask(room, orders.ban(author), orders.unban(author))));
  }

  return (
    <>
      <DropdownMenu.Root open={open} onOpenChange={setOpen} modal={false}>
        <DropdownMenu.Trigger asChild>
          <span className={styles.anchor} style={{ left, top: bottom, width }} aria-hidden="true" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className={styles.menu}
            onFocus={enter}
            align="end"
            collisionPadding={8}
            aria-labelledby={undefined}
            aria-label={words.of(author.name)}
            onInteractOutside={() => {
              next.current ??= 'elsewhere';
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (next.current === 'reply') {
                onReply(message);
              } else if (next.current === 'elsewhere') {
                onClose();
              } else if (next.current === null) {
                opener.focus();
                onClose();
              }
            }}
          >
            {rights.reply && (
              <Item
                icon={<CornerUpLeft size={16} />}
                onSelect={() => {
                  next.current = 'reply';
                }}
              >
                {words.reply}
              </Item>
            )}
            <Item icon={<Copy size={16} />} onSelect={() => void copy(message.text)}>
              {words.copy}
            </Item>
            {rights.pin === 'pin' && (
              <Item
                icon={<Pin size={16} />}
                onSelect={() => void ask(room, orders.pin(message), orders.unpin())}
              >
                {words.pin}
              </Item>
            )}
            {rights.pin === 'unpin' && (
              <Item
                icon={<PinOff size={16} />}
                onSelect={() => void ask(room, orders.unpin(), orders.pin(message))}
              >
                {words.unpin}
              </Item>
            )}
            {rights.remove && (
              <Item
                danger
                icon={<Trash2 size={16} />}
                onSelect={() => void ask(room, orders.remove(message))}
              >
                {words.remove}
              </Item>
            )}
            {rights.report && (
              <Item
                icon={<Flag size={16} />}
                onSelect={() => {
                  next.current = 'question';
                  setReporting(true);
                }}
              >
                {words.report}
              </Item>
            )}
            {rights.card && (
              <Item
                icon={<CircleQuestionMark size={16} />}
                onSelect={() => void makeQuestion(room.show, message.id)}
              >
                {questions.make}
              </Item>
            )}
            {rights.card && (
              <Item
                icon={<UserRound size={16} />}
                onSelect={() => {
                  next.current = 'question';
                  setCard(true);
                }}
              >
                {moderation.person.open(author.name)}
              </Item>
            )}
            {rights.moderate && (
              <>
                <DropdownMenu.Separator className={styles.line} />
                <Item
                  danger
                  icon={<Eraser size={16} />}
                  onSelect={() => void ask(room, orders.purge(author))}
                >
                  {words.purge(author.name)}
                </Item>
                <Pause room={room} author={author} />
                <Item danger icon={<Ban size={16} />} onSelect={askBan}>
                  {words.ban(author.name)}
                </Item>
              </>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <Confirm question={question} onClose={back} />
      {card && (
        <Suspense>
          <PersonDialog person={author} act={(order, back) => ask(room, order, back)} onClose={back} />
        </Suspense>
      )}
      <ReportDialog room={room} message={message} open={reporting} onClose={back} />
    </>
  );
}

/** How long somebody cannot write. */
function Pause({ room, author }: { room: ChatRoom; author: Said['author'] }) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={cx(styles.item, styles.danger)}>
        <Timer size={16} aria-hidden="true" />
        {words.mute(author.name)}
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className={styles.menu} collisionPadding={8}>
          {words.lengths.map((seconds) => (
            <DropdownMenu.Item
              key={seconds}
              className={styles.item}
              onSelect={() => void ask(room, orders.mute(author, seconds), orders.mute(author, 0))}
            >
              {lengthInWords(seconds)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

interface ItemProps {
  icon: ReactNode;
  danger?: boolean;
  onSelect(): void;
  children: ReactNode;
}

function Item({ icon, danger, onSelect, children }: ItemProps) {
  return (
    <DropdownMenu.Item className={cx(styles.item, danger && styles.danger)} onSelect={onSelect}>
      <span aria-hidden="true">{icon}</span>
      {children}
    </DropdownMenu.Item>
  );
}
