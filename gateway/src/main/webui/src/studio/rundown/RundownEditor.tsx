import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { Access, RundownItem } from '../../api/types';
import { Button } from '../../design/Button';
import { Choice } from '../../design/Choice';
import { Form } from '../../design/Form';
import { Switch } from '../../design/Switch';
import { rundown as words } from '../../text/rundown';
import styles from './Rundown.module.css';
import { SegmentRow } from './SegmentRow';
import { added, changes, moved, total, wrongWith } from './segments';
import { type Desk, useWriting } from './useWriting';

const MOST = 30;
/** How long the countdown may be (s). */
const NOTICES = [0, 60, 300, 600];

interface Props extends Desk {
  /** To whom the show is open before its first segment. */
  before: Access;
}

/** Writes a rundown: segments one below the other, moved by buttons, with what they come to. */
export function RundownEditor({ before, ...desk }: Props) {
  const { plan, checked, failure, outdated, busy, change, send, loadAgain } = useWriting(desk);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const { items } = plan;

  function edit(index: number, part: Partial<RundownItem>): void {
    change({ items: items.map((item, place) => (place === index ? { ...item, ...part } : item)) });
  }

  /** The button that was pressed goes with its segment, so it can be pressed again. */
  function move(index: number, by: -1 | 1): void {
    change({ items: moved(items, index, by) });
    setSaid(words.segment.moved(items[index]?.title ?? '', index + by + 1));
    const way = by < 0 ? 'up' : 'down';
    requestAnimationFrame(() => {
      const row = list.current?.children[index + by];
      const again = row?.querySelector<HTMLButtonElement>(`[data-way=${way}]:enabled`);
      (again ?? row?.querySelector<HTMLElement>('input'))?.focus();
    });
  }

  function remove(index: number): void {
    change({ items: items.filter((_, place) => place !== index) });
    setSaid(words.segment.removed);
    focusFirst();
  }

  /** On the first segment; where there is none, on the way to one. */
  function focusFirst(): void {
    requestAnimationFrame(() => (list.current?.querySelector('input') ?? adding.current)?.focus());
  }

  function add(): void {
    change({ items: added(items, before) });
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector('input')?.focus());
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await send();
  }

  async function again(): Promise<void> {
    if (await loadAgain()) {
      focusFirst();
    }
  }

  return (
    <Form
      failure={failure}
      onSubmit={submit}
      actions={
        <div className={styles.buttons}>
          {outdated && (
            <Button tone="primary" disabled={busy} onClick={() => void again()}>
              {words.loadAgain}
            </Button>
          )}
          <Button type="submit" tone={outdated ? 'plain' : 'primary'} disabled={busy}>
            {words.save}
          </Button>
        </div>
      }
    >
      <p className={styles.note}>
        {items.length === 0 ? words.empty : words.total(total(items), items.length)}
      </p>
      <ol ref={list} className={styles.segments}>
        {items.map((item, index) => (
          <SegmentRow
            key={item.id ?? `new ${index}`}
            item={item}
            place={index + 1}
            last={index === items.length - 1}
            changes={changes(items, index, before)}
            wrong={checked ? wrongWith(item) : ''}
            onChange={(part) => edit(index, part)}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <div>
        <Button ref={adding} small disabled={items.length >= MOST} onClick={add}>
          <Plus size={16} aria-hidden="true" />
          {words.add}
        </Button>
      </div>
      <Switch
        label={words.clock}
        hint={words.clockHint}
        checked={plan.clock}
        onChange={(clock) => change({ clock })}
      />
      <Choice
        label={words.notice}
        hint={words.noticeHint}
        value={plan.noticeSeconds}
        options={NOTICES}
        nameOf={words.noticeOf}
        onChange={(noticeSeconds) => change({ noticeSeconds })}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Form>
  );
}
