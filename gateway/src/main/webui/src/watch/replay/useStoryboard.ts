import { useEffect, useState } from 'react';
import { readStoryboard, type Small } from './storyboard';

const NONE: readonly Small[] = [];

/** Small pictures of the recording of a show; none before somebody looks for them, and none of sound alone. */
export function useStoryboard(show: string | undefined): readonly Small[] {
  const [all, setAll] = useState(NONE);
  useEffect(() => {
    const leaving = new AbortController();
    if (show) {
      const folder = `/vod/${show}/pictures/`;
      fetch(`${folder}storyboard.vtt`, { signal: leaving.signal })
        .then((answer) => (answer.ok ? answer.text() : ''))
        .then((text) => setAll(readStoryboard(text, folder)))
        // Without them one sees the time alone.
        .catch(() => {});
    }
    return () => leaving.abort();
  }, [show]);
  return all;
}
