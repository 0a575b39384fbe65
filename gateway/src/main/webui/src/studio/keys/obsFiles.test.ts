import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { obsProfile } from './obsFiles';

const KEY = { server: 'rtmp://127.0.0.1:1935/live', streamKey: 'ab12?key=SECRET' };

function unpacked(): Record<string, string> {
  const files = Object.entries(unzipSync(obsProfile(KEY)));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('obsProfile', () => {
  it('is a folder as OBS imports it', () => {
    const names = Object.keys(unpacked()).filter((name) => !name.endsWith('/'));
    expect(names.sort()).toEqual([
      'Frontrow/basic.ini',
      'Frontrow/service.json',
      'Frontrow/streamEncoder.json',
    ]);
  });

  it('sends to our server with the new key', () => {
    expect(JSON.parse(unpacked()['Frontrow/service.json'] ?? '')).toEqual({
      type: 'rtmp_custom',
      settings: { server: KEY.server, key: KEY.streamKey, use_auth: false },
    });
  });

  it('encodes as the documentation advises', () => {
    const encoder = JSON.parse(unpacked()['Frontrow/streamEncoder.json'] ?? '') as object;
    expect(encoder).toMatchObject({
      keyint_sec: 2,
      tune: 'zerolatency',
      profile: 'high',
      x264opts: 'bframes=0',
    });
    expect(unpacked()['Frontrow/basic.ini']).toContain('SampleRate=48000');
    expect(unpacked()['Frontrow/basic.ini']).toContain('Name=Frontrow');
  });
});
