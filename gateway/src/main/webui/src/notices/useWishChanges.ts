import { useRef } from 'react';
import { getMyNotices, setMyNotices } from '../api/notices';
import type { MyNotices, NoticeWish } from '../api/types';
import { toast } from '../design/toasts';
import { explain } from '../text/explain';
import { usualWish } from './usualWish';

const withPart = ({ wish }: MyNotices, part: Partial<NoticeWish>): NoticeWish => ({
  ...(wish ?? usualWish()),
  ...part,
});

/**
 * Changes a part of the wish: shown at once as it will be, and as it is again when that was refused. A wish is kept as a
 * whole, so what is kept is read before each change, one after the other: the link in a mail, or another window, may have
 * changed it since this page was opened.
 */
export function useWishChanges(
  show: (change: (now: MyNotices) => MyNotices) => void,
  reload: () => Promise<void>,
) {
  const line = useRef(Promise.resolve());
  const newest = useRef(0);

  async function keep(part: Partial<NoticeWish>, isNewest: () => boolean): Promise<void> {
    try {
      const kept = await setMyNotices(withPart(await getMyNotices(), part));
      if (isNewest()) {
        show(() => kept);
      }
    } catch (error) {
      toast(explain(error));
      if (isNewest()) {
        await reload();
      }
    }
  }

  return (part: Partial<NoticeWish>): void => {
    newest.current += 1;
    const mine = newest.current;
    show((now) => ({ ...now, wish: withPart(now, part) }));
    line.current = line.current.then(() => keep(part, () => mine === newest.current));
  };
}
