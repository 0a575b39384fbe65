import { Component, type ReactNode } from 'react';
import { common } from '../text/common';
import { Message } from './Message';

/** The last net: a page that breaks says so in words instead of going white. */
export class CrashGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    const { title, text, reload } = common.crash;
    return this.state.broken ? (
      <Message title={title} text={text} action={{ label: reload, run: () => location.reload() }} />
    ) : (
      this.props.children
    );
  }
}
