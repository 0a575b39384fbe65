import { strToU8, zipSync } from 'fflate';
import type { IssuedKey } from '../../api/types';

/** Names the folder in the archive and the profile in OBS. */
export const PROFILE = 'Frontrow';

/*
 * What docs/encoders.md advises, as OBS 30 and later write it: a keyframe every 2 s starts pictures quickly, no B-frames
 * and zerolatency keep the delay under two seconds.
 */
const BASIC = `[General]
Name=${PROFILE}

[Output]
Mode=Advanced
Reconnect=true
RetryDelay=2
MaxRetries=25

[AdvOut]
Encoder=obs_x264
AudioEncoder=ffmpeg_aac
TrackIndex=1
Track1Bitrate=160

[Audio]
SampleRate=48000
ChannelSetup=Stereo

[Video]
BaseCX=1920
BaseCY=1080
OutputCX=1920
OutputCY=1080
FPSType=0
FPSCommon=30
`;

const ENCODER = {
  rate_control: 'CBR',
  bitrate: 4500,
  keyint_sec: 2,
  preset: 'veryfast',
  profile: 'high',
  tune: 'zerolatency',
  x264opts: 'bframes=0',
};

/** An OBS profile to unpack and import, with the key that was just made: the only moment at which it is known. */
export function obsProfile({
  server,
  streamKey,
}: Pick<IssuedKey, 'server' | 'streamKey'>): Uint8Array<ArrayBuffer> {
  const service = { type: 'rtmp_custom', settings: { server, key: streamKey, use_auth: false } };
  const json = (content: object) => strToU8(JSON.stringify(content, null, 2));
  return zipSync({
    [PROFILE]: {
      'basic.ini': strToU8(BASIC),
      'service.json': json(service),
      'streamEncoder.json': json(ENCODER),
    },
  }) as Uint8Array<ArrayBuffer>;
}

/** Hands the profile to the browser's downloads. */
export function saveObsProfile(key: IssuedKey): void {
  const url = URL.createObjectURL(new Blob([obsProfile(key)], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'frontrow-obs-profile.zip';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
