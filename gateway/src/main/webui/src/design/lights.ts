import { useSyncExternalStore } from 'react';

const STORE = 'frontrow.lights';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function apply(lights: string): void {
  document.documentElement.dataset.lights = lights;
  for (const listener of listeners) {
    listener();
  }
}

function chosen(): string | null {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
}

/** Watching happens in the dark, the studio follows the system, unless the person chose; `lights.js` does it first. */
export function lightsFor(place: 'house' | 'studio'): void {
  apply(chosen() ?? (place === 'studio' ? 'auto' : 'down'));
}

function lightsAreUp(): boolean {
  const { lights } = document.documentElement.dataset;
  return lights === 'up' || (lights === 'auto' && !dark.matches);
}

export function toggleLights(): void {
  const lights = lightsAreUp() ? 'down' : 'up';
  try {
    localStorage.setItem(STORE, lights);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  apply(lights);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  dark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    dark.removeEventListener('change', listener);
  };
}

export const useLightsUp = () => useSyncExternalStore(subscribe, lightsAreUp);
