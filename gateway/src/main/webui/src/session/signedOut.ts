const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('frontrow.session') : null;

/** Tells this browser's other pages that nobody is signed in any more. */
export function tellSignedOut(): void {
  channel?.postMessage('signed-out');
}

/** Calls `listener` when somebody has signed out on another page of this browser. */
export function onSignedOut(listener: () => void): () => void {
  channel?.addEventListener('message', listener);
  return () => channel?.removeEventListener('message', listener);
}
