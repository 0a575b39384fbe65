import { type RefObject, useEffect, useRef } from 'react';

export interface HotkeyActions {
  jump(): void;
  theatre(): void;
  delay(): void;
  keys(): void;
}

const VOLUME_STEP = 0.1;
/** Keys pressed in these belong to them. */
const OWN_KEYS =
  'input, textarea, select, fieldset, dialog, [contenteditable], [role=dialog], [role=slider], [role=log], [role=menu], media-volume-range';
/** These take Space and Enter themselves. */
const PRESSABLE = 'a, button, summary, [role=button], media-play-button, media-mute-button';

/** Keys that work anywhere on the watch page; all but theatre and the sheet only while there is a picture. */
export function useHotkeys(
  video: RefObject<HTMLVideoElement | null>,
  playing: boolean,
  actions: HotkeyActions,
): void {
  useKeys((key) => video.current !== null && run(key, video.current, playing, actions));
}

/** Keys pressed anywhere on the page, but in what has keys of its own; `run` says whether it took the key. */
export function useKeys(run: (key: string) => boolean): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as Element;
      const busy = event.altKey || event.ctrlKey || event.metaKey || target.closest(OWN_KEYS);
      if (busy || (event.key === ' ' && target.closest(PRESSABLE))) {
        return;
      }
      if (latest.current(event.key)) {
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function run(key: string, video: HTMLVideoElement, playing: boolean, actions: HotkeyActions): boolean {
  const command = COMMANDS[key.toLowerCase()];
  if (!command || (!playing && !['t', '?'].includes(key))) {
    return false;
  }
  command(video, actions);
  return true;
}

/** What keys do to a picture, live or not. */
export const PICTURE_KEYS: Record<string, (video: HTMLVideoElement) => void> = {
  ' ': playOrPause,
  k: playOrPause,
  m: (video) => {
    video.muted = !video.muted;
  },
  arrowup: (video) => louder(video, VOLUME_STEP),
  arrowdown: (video) => louder(video, -VOLUME_STEP),
  f: (video) => press(video, 'media-fullscreen-button'),
  p: (video) => press(video, 'media-pip-button'),
};

const COMMANDS: Record<string, (video: HTMLVideoElement, actions: HotkeyActions) => void> = {
  ...PICTURE_KEYS,
  l: (_, actions) => actions.jump(),
  t: (_, actions) => actions.theatre(),
  d: (_, actions) => actions.delay(),
  '?': (_, actions) => actions.keys(),
};

function playOrPause(video: HTMLVideoElement): void {
  if (video.paused) {
    void video.play();
  } else {
    video.pause();
  }
}

function louder(video: HTMLVideoElement, by: number): void {
  video.volume = Math.min(1, Math.max(0, video.volume + by));
  video.muted = video.volume === 0;
}

/** Full screen and picture in picture differ by browser; the control knows how. */
function press(video: HTMLVideoElement, control: string): void {
  video.parentElement?.querySelector<HTMLElement>(control)?.click();
}
