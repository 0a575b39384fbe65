import { describe, expect, it } from 'vitest';
import { playAsAllowed } from './autoplay';

function browser(allows: 'all' | 'muted' | 'nothing', muted = false) {
  const video = {
    muted,
    play: () =>
      allows === 'all' || (allows === 'muted' && video.muted)
        ? Promise.resolve()
        : Promise.reject(new DOMException('', 'NotAllowedError')),
  };
  return video as unknown as HTMLVideoElement;
}

describe('playAsAllowed', () => {
  it('plays aloud where that is allowed', async () => {
    const video = browser('all');
    expect(await playAsAllowed(video)).toBe('aloud');
    expect(video.muted).toBe(false);
  });

  it('plays without sound where only that is allowed', async () => {
    const video = browser('muted');
    expect(await playAsAllowed(video)).toBe('muted');
    expect(video.muted).toBe(true);
  });

  it('leaves the sound as it was when nothing is allowed', async () => {
    const video = browser('nothing');
    expect(await playAsAllowed(video)).toBe('refused');
    expect(video.muted).toBe(false);
  });
});
