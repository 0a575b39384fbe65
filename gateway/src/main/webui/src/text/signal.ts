import type { IngestRefusal, Signal, SignalFinding, SignalSample } from '../api/types';
import { count, justTime } from './format';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Each finding as a sentence: what is wrong, and what to set where. */
const findings: Record<SignalFinding['id'], (value: number) => string> = {
  behind: (ms) =>
    `Your picture arrives ${tenth.format(ms / 1000)} s late: your line or computer does not keep up. Lower the bitrate in OBS → Output, or close other programs.`,
  'no-sound': () =>
    'There is no sound. Choose a microphone in OBS → Settings → Audio, and look that it is not muted.',
  'keyframes-far': (s) =>
    `A keyframe every ${tenth.format(s)} s: set 2 s in OBS → Output → Advanced. Viewers who come wait for one.`,
  'few-frames': (fps) =>
    `Only ${tenth.format(fps)} frames a second: set 30 in OBS → Settings → Video. If it is set, your computer does not keep up.`,
  'missing-frames': (n) =>
    `${count(n, 'frame', 'frames')} missing in the last 5 s: your computer or line drops them. Lower the resolution or bitrate in OBS → Output.`,
  'uneven-frames': () =>
    'The frame rate varies, so movement stutters. Set a whole, constant rate in OBS → Settings → Video; in ffmpeg add -fps_mode cfr.',
  'too-much': (mbit) =>
    `${tenth.format(mbit)} Mbit/s is more than many viewers can receive. Set 6 Mbit/s or less in OBS → Output.`,
  'sound-rate': (hertz) =>
    `Sound comes with ${tenth.format(hertz / 1000)} kHz: set 48 kHz in OBS → Settings → Audio, or it sounds dull.`,
};

const refusals: Record<string, string> = {
  codec:
    'Somebody sent a picture or sound that not every browser plays. Choose H.264 and AAC in OBS → Output → Encoder.',
  'stream-key-wrong': 'Somebody tried to send with a wrong stream key. If it was you, copy the key again.',
  'stream-key-missing': 'Somebody tried to send without the part after “?key=”. Copy the whole stream key.',
  'stream-key-revoked': 'Somebody tried to send with a key that was revoked.',
  'ingest-busy': 'A second encoder tried to send while one is sending already. Stop the first one first.',
  'address-banned': 'Somebody who was sending from an address that you banned was thrown out.',
  'ingest-show-over': 'Somebody tried to send to a show that is over. Use the key of another show.',
  'ingest-just-ended':
    'Somebody started sending again right after the end of a show. Wait a moment and start anew.',
};

const codecs: Record<string, string> = { H264: 'H.264', 'MPEG-4 Audio': 'AAC', H265: 'HEVC' };
const codec = (name: string) => codecs[name] ?? name;

const protocols: Record<string, string> = { rtmp: 'RTMP', srt: 'SRT', webrtc: 'WHIP' };

/** Words about what arrives from the encoder. */
export const signal = {
  title: 'Your signal',
  nothing: 'Nothing arrives yet. Start streaming, and this tells you how it looks from here.',
  good: 'All good.',
  away: 'The measurements do not arrive. The show is not affected.',
  curve: (kbps: number) => `Bitrate of the last two minutes, now ${rate(kbps)}`,
  /** Undefined for what a newer service finds and this page does not know. */
  finding: ({ id, value }: SignalFinding): string | undefined => findings[id]?.(value),
  refusal: ({ reason, times, lastAt, lastAddress }: IngestRefusal) => {
    const sentence = refusals[reason];
    const from = lastAddress ? ` from ${lastAddress}` : '';
    return (
      sentence &&
      `${sentence} (${times > 1 ? `${whole.format(times)} times, last ` : ''}${justTime(lastAt)}${from})`
    );
  },
  rate,
  picture: (sample: SignalSample) =>
    [
      sample.videoCodec && codec(sample.videoCodec),
      sample.width && `${sample.width} × ${sample.height}`,
      sample.framesPerSecond ? `${whole.format(sample.framesPerSecond)} frames/s` : null,
      sample.keyframeSeconds ? `keyframe every ${tenth.format(sample.keyframeSeconds)}\u00a0s` : null,
    ]
      .filter(Boolean)
      .join(' · '),
  sound: (sample: SignalSample) =>
    [
      sample.audioCodec && codec(sample.audioCodec),
      sample.sampleRate && `${tenth.format(sample.sampleRate / 1000)} kHz`,
      sample.channels && (sample.channels === 1 ? 'mono' : sample.channels === 2 ? 'stereo' : null),
    ]
      .filter(Boolean)
      .join(' · '),
  source: {
    line: ({ protocol, key, address, since }: NonNullable<Signal['source']>) =>
      [
        key || 'A key without a name',
        protocols[protocol] ?? protocol,
        address && `from ${address}`,
        `since ${justTime(since)}`,
      ]
        .filter(Boolean)
        .join(' · '),
    throwOut: 'Throw out',
    title: 'Throw out whoever sends?',
    text: 'The picture stops, and your audience sees a short break. An encoder that connects again by itself comes back: to keep it out, revoke its stream key or ban its address.',
    done: 'Thrown out.',
  },
  rows: { rate: 'Bitrate', picture: 'Picture', sound: 'Sound' },
  silent: 'none',
};

function rate(kbps: number): string {
  return kbps < 1_000 ? `${whole.format(kbps)} kbit/s` : `${tenth.format(kbps / 1_000)} Mbit/s`;
}
