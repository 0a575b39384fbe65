import type { PlaybackFigures } from './playback';

declare global {
  interface Window {
    /** Read-only figures of the playback on this page, the same as the delay read-out shows. */
    __frontrow?: Readonly<{
      figures(): PlaybackFigures | null;
      /** Studio to screen, in seconds. */
      latency(): number | null;
      stalls(): number;
    }>;
  }
}

/** Lets support staff and tests read how playback goes. */
export function exposeFigures(figures: () => PlaybackFigures | null): () => void {
  window.__frontrow = Object.freeze({
    figures,
    latency: () => figures()?.delay ?? null,
    stalls: () => figures()?.stalls ?? 0,
  });
  return () => {
    delete window.__frontrow;
  };
}
