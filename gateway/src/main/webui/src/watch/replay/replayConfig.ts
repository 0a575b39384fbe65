import type { HlsConfig } from 'hls.js';

/** Ahead of the playhead (s): enough for a tunnel, little enough that whoever leaves has not paid for the rest. */
const AHEAD = 40;
/** Behind it (s): a look back costs nothing. */
const BEHIND = 90;

export const replayConfig: Partial<HlsConfig> = {
  maxBufferLength: AHEAD,
  maxMaxBufferLength: AHEAD,
  backBufferLength: BEHIND,
  // As for live: the segments pass through untouched, and there is one rendition.
  enableWorker: false,
  testBandwidth: false,
  startFragPrefetch: true,
  // A recording that grows is no live show: nothing hurries to its end.
  lowLatencyMode: false,
  maxLiveSyncPlaybackRate: 1,
  liveSyncOnStallIncrease: 0,
};
