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
  // What was played is left to the browser, which drops it when its quota is full. hls.js 1.7.4 trims it at each segment's
  // end, and now and then forgets to load the audio that follows: measured, a stall of 2.5 s every 20 s.
  backBufferLength: Number.POSITIVE_INFINITY,
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
