import type { HlsConfig, LoadPolicy } from 'hls.js';

/** Quick retries (ms): at a delay of one second, waiting longer than the buffer lasts means a stall for certain. */
function policy(firstByte: number, retries: number): LoadPolicy {
  const errorRetry = { maxNumRetry: retries, retryDelayMs: 200, maxRetryDelayMs: 1_000 };
  return {
    default: {
      maxTimeToFirstByteMs: firstByte,
      maxLoadTimeMs: 15_000,
      timeoutRetry: { maxNumRetry: 2, retryDelayMs: 0, maxRetryDelayMs: 0 },
      errorRetry,
    },
  };
}

export const hlsConfig: Partial<HlsConfig> = {
  lowLatencyMode: true,
  // The pace is ours: pace.ts says why.
  maxLiveSyncPlaybackRate: 1,
  liveSyncOnStallIncrease: 0,
  // Nobody scrubs in a live window of seven seconds; memory on a phone is scarce.
  backBufferLength: 8,
  maxBufferLength: 8,
  // Our fMP4 parts pass through untouched: a worker would only add a message round trip to each.
  enableWorker: false,
  // One rendition: nothing to measure before starting.
  testBandwidth: false,
  startFragPrefetch: true,
  abrEwmaDefaultEstimate: 5_000_000,
  detectStallWithCurrentTimeMs: 500,
  // A fresh publication takes a moment until its first segment; the player's own retries cover longer absences.
  manifestLoadPolicy: policy(8_000, 6),
  // Blocking playlist requests are held until the next part: up to three target durations.
  playlistLoadPolicy: policy(6_000, 3),
  fragLoadPolicy: policy(6_000, 3),
};
