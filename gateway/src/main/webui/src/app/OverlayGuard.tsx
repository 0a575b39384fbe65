import { Component, type ReactNode, Suspense } from 'react';

/** A page that fell over is opened anew after this long (ms). */
const AGAIN_IN = 10_000;

/** A broadcast never shows what went wrong: nothing is seen, and a moment later the page starts again. */
export class OverlayGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(): void {
    setTimeout(() => location.reload(), AGAIN_IN);
  }

  override render() {
    return this.state.broken ? null : <Suspense fallback={null}>{this.props.children}</Suspense>;
  }
}
