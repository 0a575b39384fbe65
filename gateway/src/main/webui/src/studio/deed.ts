import { toast } from '../design/toasts';
import { common } from '../text/common';
import { explain } from '../text/explain';
import { queue as words } from '../text/queue';

/** Something done by somebody who leads a show, and what takes it back. */
export interface Deed<Desk> {
  done: string;
  run(desk: Desk): Promise<unknown>;
  back(desk: Desk): Promise<unknown>;
}

/** Deeds that a key takes back. */
const MOST = 20;

type Way = () => void;
/** The ways back at a desk, the last one last. */
const ways = new WeakMap<object, Way[]>();
const waysAt = (desk: object): Way[] => ways.get(desk) ?? [];

/** Takes back what was done last at a desk, of what was not taken back yet. */
export function takeBack(desk: object): void {
  waysAt(desk).at(-1)?.();
}

/** Does it and says so, with the way back; false when it was refused, which is told as well, as `why` has it. */
export async function perform<Desk extends object>(
  desk: Desk,
  { done, run, back }: Deed<Desk>,
  why: (error: unknown) => string = explain,
  after?: () => void,
): Promise<boolean> {
  try {
    await run(desk);
  } catch (error) {
    toast(why(error));
    return false;
  }
  after?.();
  const way = () => void undo();
  const remember = () => ways.set(desk, [...waysAt(desk), way].slice(-MOST));
  async function undo(): Promise<void> {
    const left = waysAt(desk).filter((one) => one !== way);
    if (left.length === waysAt(desk).length) {
      return;
    }
    ways.set(desk, left);
    try {
      await back(desk);
      after?.();
      toast(words.undone);
    } catch (error) {
      remember();
      toast(why(error));
    }
  }
  remember();
  toast(done, { label: common.undo, run: way });
  return true;
}
