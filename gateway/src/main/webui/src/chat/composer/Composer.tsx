import { SendHorizontal, Smile, X } from 'lucide-react';
import {
  type FormEvent,
  type KeyboardEvent,
  lazy,
  Suspense,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '../../design/Button';
import { cx } from '../../design/cx';
import { useDismiss } from '../../design/useDismiss';
import { chat } from '../../text/chat';
import { graphemes } from '../../text/format';
import { rulesInWords } from '../../text/rules';
import { type ChatMessage, moderates } from '../room/protocol';
import type { RoomState } from '../room/roomState';
import { CompletionList } from './CompletionList';
import styles from './Composer.module.css';
import { useCompletion } from './useCompletion';

const EmojiPicker = lazy(() => import('./EmojiPicker'));

/** As many characters a message may have, as people see them. */
const MOST = 300;
/** From so many left the number is shown. */
const NEAR_THE_END = 50;

const words = chat.composer;

interface Props {
  state: RoomState;
  replyTo: ChatMessage | null;
  /** Why nothing can be sent at this moment, though it can be written; empty otherwise. */
  wait: string;
  onSend(text: string): void;
  onCancelReply(): void;
}

/** One line to write in: Enter sends. */
export function Composer({ state, replyTo, wait, onSend, onCancelReply }: Props) {
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [picking, setPicking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLDivElement>(null);
  const id = useId();
  // With the text it belongs to, before the next key is pressed.
  const caretNext = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caretNext.current !== null) {
      field.current?.setSelectionRange(caretNext.current, caretNext.current);
      caretNext.current = null;
    }
  });
  useDismiss(picker, picking, () => setPicking(false));
  useEffect(() => {
    if (replyTo) {
      field.current?.focus();
    }
  }, [replyTo]);
  const completion = useCompletion({
    text,
    caret,
    messages: state.messages,
    me: state.me?.id ?? '',
    pictures: state.emoji,
    onCompleted: put,
  });
  const left = MOST - graphemes(text);
  const ready = text.trim() !== '' && left >= 0 && wait === '';
  const rules = rulesInWords(state.settings, moderates(state.me));

  function put(next: string, at: number): void {
    setText(next);
    setCaret(at);
    caretNext.current = at;
  }

  function send(event?: FormEvent): void {
    event?.preventDefault();
    if (ready) {
      onSend(text.trim());
      put('', 0);
      field.current?.focus();
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || completion.onKey(event)) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && replyTo) {
      onCancelReply();
    }
  }

  function insert(emoji: string): void {
    setPicking(false);
    put(text.slice(0, caret) + emoji + text.slice(caret), caret + emoji.length);
    field.current?.focus();
  }

  return (
    <form className={styles.composer} onSubmit={send}>
      {completion.list && (
        <div className={styles.above}>
          <CompletionList {...completion.list} />
        </div>
      )}
      <p id={`${id}-rules`} className={styles.rules} role="status">
        {rules.join(' ')}
      </p>
      {replyTo && (
        <div className={styles.reply}>
          <p>
            {chat.replyTo(replyTo.author.name)}: <bdi>{replyTo.text}</bdi>
          </p>
          <Button icon small tone="quiet" aria-label={words.cancelReply} onClick={onCancelReply}>
            <X size={16} aria-hidden="true" />
          </Button>
        </div>
      )}
      <div className={styles.line}>
        <textarea
          ref={field}
          className={styles.field}
          rows={1}
          value={text}
          placeholder={words.placeholder}
          aria-label={words.label}
          aria-describedby={`${id}-rules ${id}-note`}
          aria-invalid={left < 0}
          enterKeyHint="send"
          {...completion.aria}
          onChange={(event) => {
            setText(event.target.value.replace(/[\r\n]+/g, ' '));
            setCaret(event.target.selectionStart);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <div ref={picker}>
          <Button
            icon
            small
            tone="quiet"
            aria-label={words.emoji}
            aria-expanded={picking}
            onClick={() => setPicking(!picking)}
          >
            <Smile size={20} aria-hidden="true" />
          </Button>
          {picking && (
            <div className={styles.above}>
              <Suspense>
                <EmojiPicker own={state.emoji} onPick={insert} />
              </Suspense>
            </div>
          )}
        </div>
        <Button
          icon
          small
          type="submit"
          tone={ready ? 'primary' : 'quiet'}
          aria-label={words.send}
          aria-disabled={!ready}
        >
          <SendHorizontal size={18} aria-hidden="true" />
        </Button>
      </div>
      <p id={`${id}-note`} className={styles.note}>
        <span>{wait}</span>
        <span className={cx(left < 0 && styles.tooMany)} role={left < 0 ? 'alert' : undefined}>
          {left <= NEAR_THE_END && words.left(left)}
        </span>
      </p>
    </form>
  );
}
