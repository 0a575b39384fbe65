import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactionCurve } from '../../../api/chat';
import { followCurve } from '../../../chat/replay/reactionCurve';
import { replay as words } from '../../../text/replay';
import type { Places } from '../places';
import styles from './HeatStrip.module.css';
import { heatOf, outline } from './heat';

interface Props {
  show: string;
  growing: boolean;
  places: Places | null;
  /** Seconds. */
  length: number;
}

/** Over the scrubber: where people reacted the most. It takes no room; whoever does not see it is told in a sentence. */
export default function HeatStrip({ show, growing, places, length }: Props) {
  const [curve, setCurve] = useState<ReactionCurve['curve']>([]);
  const stillOn = useRef(growing);
  stillOn.current = growing;
  useEffect(() => {
    setCurve([]);
    return followCurve(
      show,
      () => stillOn.current,
      (seconds) => seconds.length > 0 && setCurve((before) => [...before, ...seconds]),
    );
  }, [show]);
  const heat = useMemo(() => (places ? heatOf(curve, places, length) : null), [curve, places, length]);
  return (
    heat && (
      <>
        <svg
          className={styles.strip}
          viewBox={`0 0 ${heat.bars.length} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={outline(heat)} />
        </svg>
        <span className="visually-hidden">{words.heat(heat.peak)}</span>
      </>
    )
  );
}
