import type { Sound } from './playback';

/** Starts with sound where the browser allows it, else without, else leaves it to the viewer. */
export async function playAsAllowed(video: HTMLVideoElement): Promise<Sound> {
  const wasMuted = video.muted;
  if (await started(video)) {
    return wasMuted ? 'muted' : 'aloud';
  }
  video.muted = true;
  if (await started(video)) {
    return 'muted';
  }
  video.muted = wasMuted;
  return 'refused';
}

/** False only when the browser wants a gesture first; a start that a newer source cut short is no refusal. */
async function started(video: HTMLVideoElement): Promise<boolean> {
  try {
    await video.play();
    return true;
  } catch (error) {
    return (error as DOMException).name !== 'NotAllowedError';
  }
}
