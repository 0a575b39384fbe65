import { type PointerEvent, type RefObject, useState } from 'react';

interface Drag {
  from: number;
  to: number;
}

/** Dragging rows (`[data-row]`) of a list by a grip, with mouse or finger; where it was let go, `onMove` is told. */
export function useDragging(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  return {
    drag,
    grip: (index: number) => ({
      onPointerDown({ currentTarget, pointerId, button }: PointerEvent): void {
        if (button === 0) {
          currentTarget.setPointerCapture(pointerId);
          setDrag({ from: index, to: index });
        }
      },
      onPointerMove({ clientY }: PointerEvent): void {
        if (drag) {
          setDrag({ ...drag, to: placeAt(list.current, drag.from, clientY) });
        }
      },
      onPointerUp(): void {
        setDrag(null);
        if (drag && drag.to !== drag.from) {
          onMove(drag.from, drag.to);
        }
      },
      onPointerCancel: () => setDrag(null),
    }),
    /** The edge of a row at which the dragged one would come to lie. */
    edge(index: number): 'before' | 'after' | undefined {
      if (!drag || drag.to !== index || drag.to === drag.from) {
        return undefined;
      }
      return drag.to < drag.from ? 'before' : 'after';
    },
  };
}

/** The place in the list that is under the pointer, counted without the dragged row. */
function placeAt(list: HTMLElement | null, from: number, y: number): number {
  const others = [...(list?.querySelectorAll('[data-row]') ?? [])].filter((_, index) => index !== from);
  return others.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
