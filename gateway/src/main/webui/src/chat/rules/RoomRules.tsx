import { X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type RefObject, useRef } from 'react';
import { Button } from '../../design/Button';
import { Choice } from '../../design/Choice';
import { Switch } from '../../design/Switch';
import { inToast } from '../../design/toasts';
import { common } from '../../text/common';
import { rules as words } from '../../text/rules';
import type { ChatRoom } from '../room/chatRoom';
import type { Settings } from '../room/protocol';
import { useRoomState } from '../room/useRoom';
import styles from './RoomRules.module.css';
import { useRules } from './useRules';

interface Props {
  room: ChatRoom;
  /** It stands there, and gives the focus back to it. */
  opener: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

const SLOW = [0, 3, 5, 10, 30, 60, 120];
const AGES = [0, 10, 60, 1_440, 10_080, 43_200];
const DELAYS = [0, 2, 5, 10, 30, 60];
const LINKS: Settings['links'][] = ['all', 'members', 'none'];

/** What the room allows, beside the chat that goes on: each change holds at once. */
export default function RoomRules({ room, opener, onClose }: Props) {
  const { rules, change } = useRules(room, useRoomState(room).settings);
  const elsewhere = useRef(false);
  const { fields } = words;
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={opener as RefObject<HTMLButtonElement>} />
      <Popover.Portal>
        <Popover.Content
          className={styles.card}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={words.open}
          onInteractOutside={(event) => {
            if (inToast(event.target)) {
              event.preventDefault();
              return;
            }
            elsewhere.current = true;
            if (opener.current?.contains(event.target as Node)) {
              event.preventDefault();
            }
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!elsewhere.current) {
              opener.current?.focus();
            }
          }}
        >
          <div className={styles.head}>
            <h3>{words.open}</h3>
            <Popover.Close asChild>
              <Button icon small tone="quiet" aria-label={common.close}>
                <X size={18} aria-hidden="true" />
              </Button>
            </Popover.Close>
          </div>
          <p className={styles.intro}>{words.intro}</p>
          <Choice
            {...fields.slowSeconds}
            value={rules.slowSeconds}
            options={SLOW}
            nameOf={words.length}
            onChange={(seconds) => change('slowSeconds', seconds)}
          />
          <Switch
            {...fields.membersOnly}
            checked={rules.membersOnly}
            onChange={(on) => change('membersOnly', on)}
          />
          <Switch
            {...fields.emojiOnly}
            checked={rules.emojiOnly}
            onChange={(on) => change('emojiOnly', on)}
          />
          <Choice
            {...fields.links}
            value={rules.links}
            options={LINKS}
            nameOf={(who) => words.links[who]}
            onChange={(who) => change('links', who)}
          />
          <Choice
            {...fields.minAccountMinutes}
            value={rules.minAccountMinutes}
            options={AGES}
            nameOf={words.age}
            onChange={(minutes) => change('minAccountMinutes', minutes)}
          />
          <Choice
            {...fields.delaySeconds}
            value={rules.delaySeconds}
            options={DELAYS}
            nameOf={words.length}
            onChange={(seconds) => change('delaySeconds', seconds)}
          />
          <Switch
            {...fields.holdFirst}
            checked={rules.holdFirst}
            onChange={(on) => change('holdFirst', on)}
          />
          <a className={styles.more} href="/studio/moderation" target="_blank" rel="noreferrer">
            {words.more}
          </a>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
