/** What keys do to the question on which the keyboard stands. */
export type QueueCommand = 'pin' | 'skip' | 'reject' | 'merge' | 'label' | 'up' | 'down';

const COMMANDS: Record<string, QueueCommand> = {
  p: 'pin',
  s: 'skip',
  r: 'reject',
  m: 'merge',
  l: 'label',
};

interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  repeat: boolean;
}

/** The command of a key, or null; one that is held down commands once. */
export function commandOf({ key, altKey, ctrlKey, metaKey, repeat }: Pressed): QueueCommand | null {
  if (ctrlKey || metaKey || repeat) {
    return null;
  }
  if (altKey) {
    return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
  }
  return COMMANDS[key.toLowerCase()] ?? null;
}

/** Whether a key takes back what was done last: Backspace, as in the host view, but not where somebody writes. */
export function takesBack({
  key,
  altKey,
  ctrlKey,
  metaKey,
  repeat,
  target,
  currentTarget,
}: Pressed & { target: EventTarget; currentTarget: EventTarget }): boolean {
  const here =
    target instanceof Element && currentTarget instanceof Element && currentTarget.contains(target);
  const writing = here && target.closest('input, textarea, select') !== null;
  return key === 'Backspace' && here && !writing && !altKey && !ctrlKey && !metaKey && !repeat;
}

/** Where a plain key leads in a list of so many, from here; null for one that leads nowhere. */
export function stepOf(
  { key, altKey, ctrlKey, metaKey }: Pressed,
  at: number,
  length: number,
): number | null {
  if (altKey || ctrlKey || metaKey) {
    return null;
  }
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: length - 1 }[key];
  return to === undefined ? null : Math.min(length - 1, Math.max(0, to));
}
