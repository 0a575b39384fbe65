import { type RefObject, useEffect } from 'react';
import { cx } from '../../design/cx';
import type { MembersOnly } from '../pass';
import Paywall from '../states/Paywall';
import layer from '../states/StageLayer.module.css';
import styles from './MembersPart.module.css';

interface Props {
  show: string;
  pass: MembersOnly;
  video: RefObject<HTMLVideoElement | null>;
  onAskAgain(): void;
}

/** Where the recording goes on for others: the ways in, and below them the controls, to go back. Where it played it plays on by itself. */
export default function MembersPart({ show, pass, video, onAskAgain }: Props) {
  useEffect(() => {
    const element = video.current;
    if (!element || element.paused) {
      return;
    }
    element.pause();
    // What is closed meanwhile plays nothing.
    return () => void element.play().catch(() => {});
  }, [video]);
  return (
    <div className={cx(layer.layer, styles.wall)} data-stage="members-only" role="status">
      <div className={layer.content}>
        <Paywall show={show} lost={null} pass={pass} further onAskAgain={onAskAgain} />
      </div>
    </div>
  );
}
