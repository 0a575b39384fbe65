import { common } from '../text/common';
import { Message } from './Message';
import { usePageTitle } from './usePageTitle';

export function NotFound() {
  const { title, text, back } = common.noPage;
  usePageTitle(title);
  return <Message title={title} text={text} link={{ label: back, to: '/' }} />;
}
