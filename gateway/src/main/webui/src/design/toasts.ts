import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  action?: { label: string; run(): void };
}

/** Long enough to read and to reach the button (ms). */
const LIFE = 7_000;

let toasts: Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function become(next: Toast[]): void {
  toasts = next;
  for (const listener of listeners) {
    listener();
  }
}

export function dismiss(id: number): void {
  become(toasts.filter((toast) => toast.id !== id));
}

/** Says something in passing, with at most one thing to do about it; the two newest are shown. */
export function toast(text: string, action?: Toast['action']): void {
  lastId += 1;
  const id = lastId;
  become([...toasts, { id, text, ...(action ? { action } : {}) }].slice(-2));
  setTimeout(() => dismiss(id), LIFE);
}

/** Whatever is open beside a toast stays open when that is pressed. */
export const inToast = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-toasts]') !== null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useToasts = () => useSyncExternalStore(subscribe, () => toasts);
