import { PICTURE_KEYS } from '../player/useHotkeys';

/** Speeds to choose from. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

const STEP = 5;
const LEAP = 10;
/** Where "the end" is (s before it): the last picture, not the black after it. */
const LAST = 0.1;

/** Goes to a moment (s), within what there is. */
export function seek(video: HTMLVideoElement, to: number): void {
  const last = Number.isFinite(video.duration) ? Math.max(0, video.duration - LAST) : to;
  video.currentTime = Math.min(last, Math.max(0, to));
}

export function setRate(video: HTMLVideoElement, rate: number): void {
  // What is loaded anew begins with the default.
  video.defaultPlaybackRate = rate;
  video.playbackRate = rate;
}

/** Back to live: fast enough to be there soon, slow enough to listen to. */
export const GLIDE = 1.25;

/** Whoever plays faster than the show comes closer to it. */
export const glides = (rate: number): boolean => rate > 1;

/** Begins to catch up with the show, or plays on as fast as it is; voices stay as high as they are. */
export function glide(video: HTMLVideoElement): void {
  video.preservesPitch = true;
  setRate(video, glides(video.playbackRate) ? 1 : GLIDE);
  void video.play();
}

function changeRate(video: HTMLVideoElement, by: 1 | -1): void {
  const place = RATES.indexOf(video.playbackRate) + by;
  const rate = RATES[place];
  if (rate !== undefined) {
    setRate(video, rate);
  }
}

const REPLAY_KEYS: Record<string, (video: HTMLVideoElement) => void> = {
  ...PICTURE_KEYS,
  arrowleft: (video) => seek(video, video.currentTime - STEP),
  arrowright: (video) => seek(video, video.currentTime + STEP),
  j: (video) => seek(video, video.currentTime - LEAP),
  l: (video) => seek(video, video.currentTime + LEAP),
  home: (video) => seek(video, 0),
  end: (video) => seek(video, video.duration),
  '<': (video) => changeRate(video, -1),
  '>': (video) => changeRate(video, 1),
};

/** Does what a key says to the recording; false for a key that says nothing to it. */
export function runReplayKey(key: string, video: HTMLVideoElement): boolean {
  const command = REPLAY_KEYS[key.toLowerCase()];
  if (command) {
    command(video);
    return true;
  }
  if (/^\d$/.test(key) && Number.isFinite(video.duration)) {
    seek(video, (video.duration * Number(key)) / 10);
    return true;
  }
  return false;
}
