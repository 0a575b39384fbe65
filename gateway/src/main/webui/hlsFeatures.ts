import { join } from 'node:path';

/**
 * hls.js built from its published sources without what Frontrow never plays (DRM, ad insertion, steering, text tracks):
 * 123 instead of 182 KB compressed. Its "light" build lacks alternate audio, which our streams need. Each flag of the
 * sources must be named here; `hlsFeatures.test.ts` compares.
 */
const features = {
  __USE_ALT_AUDIO__: true,
  __USE_CMCD__: false,
  __USE_CONTENT_STEERING__: false,
  __USE_EME_DRM__: false,
  __USE_IFRAMES__: false,
  __USE_INTERSTITIALS__: false,
  __USE_M2TS_ADVANCED_CODECS__: false,
  __USE_MEDIA_CAPABILITIES__: false,
  __USE_SUBTITLES__: false,
  __USE_VARIABLE_SUBSTITUTION__: false,
  __IN_WORKER__: false,
};

export const hlsDefine: Record<string, string> = {
  ...Object.fromEntries(Object.entries(features).map(([name, on]) => [name, String(on)])),
  __HLS_WORKER_BUNDLE__: 'undefined',
  __VERSION__: '"1.7.4"',
};

export const hlsAlias = {
  find: /^hls\.js$/,
  replacement: join(import.meta.dirname, 'node_modules/hls.js/src/exports-named.ts'),
};
