import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Said } from '../room/roomState';
import { earlier, type Held, held as hold, later, type Range, rangeOf } from './reading';

/** So near to the end (px) somebody reads the newest; so near to what is not in the page yet more is brought. */
const NEAR = 40;
const EDGE = 400;

/** A row and where its top was, from the top of the box. */
interface Anchor {
  place: string;
  top: number;
}

/**
 * Which messages are in the page, and where it is scrolled to: at the newest until somebody scrolls up or goes into the
 * list by keyboard, then what they read stays where it is.
 */
export function useReading(messages: Said[], onTop: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [atEnd, setAtEnd] = useState(true);
  const range = rangeOf(messages, held);
  const end = messages.length;

  const show = (next: Range) => setHeld(hold(messages, next));

  const onScroll = () => {
    const element = box.current;
    if (!element) {
      return;
    }
    anchor.current = anchorIn(element);
    const left = element.scrollHeight - element.clientHeight - element.scrollTop;
    const within = element.contains(document.activeElement);
    setAtEnd(left <= NEAR);
    if (left <= NEAR && range.to === end) {
      setHeld((now) => (within ? now : null));
    } else if (!held) {
      show(range);
    } else if (element.scrollTop < EDGE && range.from > 0) {
      show(earlier(range));
    } else if (left < EDGE && range.to < end) {
      show(later(range, end));
    }
    if (element.scrollTop < EDGE && range.from === 0 && left > NEAR) {
      onTop();
    }
  };

  useLayoutEffect(() => {
    const element = box.current;
    if (element && !held) {
      element.scrollTop = element.scrollHeight;
    } else if (element && anchor.current) {
      restore(element, anchor.current);
    }
  });

  useEffect(() => {
    const element = box.current;
    const observer = new ResizeObserver(() => {
      if (element && !held) {
        element.scrollTop = element.scrollHeight;
      }
    });
    if (element) {
      observer.observe(element);
    }
    return () => observer.disconnect();
  }, [held]);

  return {
    box,
    range,
    /** Somebody reads further up, or stands in the list. */
    held: held !== null,
    /** There is something below what is seen. */
    behind: held !== null && (!atEnd || range.to < end),
    /** Messages that came since, and are not in the page. */
    newer: held ? end - range.to : 0,
    onScroll,
    /** The list is used by keyboard, or something belongs to one of its rows: nothing moves. */
    stay: () => !held && show(range),
    toNewest: () => setHeld(null),
    /** The list was left: back to the newest if that is where it stands. */
    leave: () => {
      const element = box.current;
      if (element && element.scrollHeight - element.clientHeight - element.scrollTop <= NEAR) {
        setHeld(null);
      }
    },
  };
}

function anchorIn(box: HTMLElement): Anchor | null {
  for (const row of box.querySelectorAll<HTMLElement>('[data-place]')) {
    if (row.offsetTop + row.offsetHeight > box.scrollTop) {
      return { place: row.dataset.place ?? '', top: row.offsetTop - box.scrollTop };
    }
  }
  return null;
}

function restore(box: HTMLElement, { place, top }: Anchor): void {
  const row = box.querySelector<HTMLElement>(`[data-place="${place}"]`);
  const moved = row ? row.offsetTop - box.scrollTop - top : 0;
  if (moved !== 0) {
    box.scrollTop += moved;
  }
}
