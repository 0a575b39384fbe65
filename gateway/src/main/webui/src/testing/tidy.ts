import { afterEach, vi } from 'vitest';

// A test leaves nothing behind for the next one of its file.
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});
