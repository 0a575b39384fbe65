import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import menu from '../../chat/menu/MessageMenu.module.css';
import { Button } from '../../design/Button';
import { cx } from '../../design/cx';
import type { Question } from '../../questions/question';
import { queue } from '../../text/queue';
import type { QueueCommand } from './queueKeys';

const words = queue.menu;

interface Props {
  question: Question;
  first: boolean;
  last: boolean;
  tabIndex: number;
  onCommand(command: QueueCommand | 'top' | 'hold'): void;
}

/** Everything that can be done with a question but to answer it. */
export function RowMenu({ question: { text, pinned, status }, first, last, tabIndex, onCommand }: Props) {
  const item = (command: QueueCommand | 'top' | 'hold', name: string, off = false, danger = false) => (
    <DropdownMenu.Item
      className={cx(menu.item, danger && menu.danger)}
      disabled={off || status !== 'open'}
      onSelect={() => onCommand(command)}
    >
      {name}
    </DropdownMenu.Item>
  );
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button small icon tone="quiet" tabIndex={tabIndex} aria-label={queue.more(text)}>
          <Ellipsis size={18} aria-hidden="true" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="end" collisionPadding={8}>
          {item('pin', pinned ? words.unpin : words.pin)}
          {item('top', words.top, first)}
          {item('up', words.up, first)}
          {item('down', words.down, last)}
          {item('label', words.label)}
          {item('merge', words.merge)}
          {item('skip', words.skip)}
          <DropdownMenu.Separator className={menu.line} />
          {item('hold', words.hold)}
          {item('reject', words.reject, false, true)}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
