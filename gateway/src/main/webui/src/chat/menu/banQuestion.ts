import type { Question } from '../../design/Confirm';
import { chat } from '../../text/chat';

/** Asked before somebody is banned. */
export const banQuestion = (name: string, run: () => void): Question => ({
  title: chat.menu.banTitle(name),
  text: chat.menu.banText,
  confirm: chat.menu.banConfirm,
  run,
});
