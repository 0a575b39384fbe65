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

/** Does it and says so, with the way back; false when it was refused, which is told as well, as `why` has it. */
export async function perform<Desk>(
  desk: Desk,
  { done, run, back }: Deed<Desk>,
  why: (error: unknown) => string = explain,
  after?: () => void,
): Promise<boolean> {
  try {
    await run(desk);
    after?.();
    const undo = async () => {
      try {
        await back(desk);
        after?.();
        toast(words.undone);
      } catch (error) {
        toast(why(error));
      }
    };
    toast(done, { label: common.undo, run: () => void undo() });
    return true;
  } catch (error) {
    toast(why(error));
    return false;
  }
}
