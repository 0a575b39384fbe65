import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Code that comes later may take its time on a loaded machine.
configure({ asyncUtilTimeout: 10_000 });

// The controls are custom elements of a browser; without them the page still has to stand.
vi.mock('../watch/player/mediaElements', () => ({}));

// What jsdom lacks and the app takes for granted.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }) as unknown as MediaQueryList;
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
HTMLElement.prototype.setPointerCapture = () => undefined;
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

afterEach(() => {
  cleanup();
  localStorage.clear();
});
