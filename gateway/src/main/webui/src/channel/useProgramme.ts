import { useEffect } from 'react';
import { listShows, programme } from '../api/shows';
import { useResource } from '../design/useResource';
import { useVisible } from '../shows/useVisible';

/** The featured show follows its own events; everything else may be this old (ms). */
const REFRESH = 60_000;

export function useProgramme() {
  const { resource, reload } = useResource('programme', () => listShows(programme));
  const visible = useVisible();
  useEffect(() => {
    if (!visible) {
      return;
    }
    const timer = setInterval(() => void reload(), REFRESH);
    return () => clearInterval(timer);
  }, [visible, reload]);
  return { resource, reload };
}
