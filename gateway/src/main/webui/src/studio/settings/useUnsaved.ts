import { useEffect } from 'react';
import { settings } from '../../text/settings';

/** Clicks about which one part has asked already: several parts may be unsaved. */
const asked = new WeakSet<Event>();

/** While something is unsaved: asks before a link, a reload or closing the window loses it. */
export function useUnsaved(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) {
      return;
    }
    const until = new AbortController();
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: until.signal });
    document.addEventListener('click', ask, { capture: true, signal: until.signal });
    return () => until.abort();
  }, [dirty]);
}

function ask(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target || link?.download;
  if (!link?.href || elsewhere || asked.has(event)) {
    return;
  }
  asked.add(event);
  if (!window.confirm(settings.leave)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
