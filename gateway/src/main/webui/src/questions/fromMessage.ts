import { questionFrom, turnQuestion } from '../api/questions';
import { toast } from '../design/toasts';
import { common } from '../text/common';
import { explain } from '../text/explain';
import { questions as words } from '../text/questions';
import { queue } from '../text/queue';

/** Makes a question of what somebody wrote in the chat; a slip is held back again. */
export async function makeQuestion(show: string, message: string): Promise<void> {
  try {
    const { id } = await questionFrom(show, message);
    const undo = () =>
      turnQuestion(show, id, 'hold').then(
        () => toast(queue.undone),
        (error) => toast(explain(error)),
      );
    toast(words.made, { label: common.undo, run: () => void undo() });
  } catch (error) {
    toast(explain(error));
  }
}
