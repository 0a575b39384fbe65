import { lazy, Suspense } from 'react';
import type { Show } from '../../api/types';
import { Button } from '../../design/Button';
import { common } from '../../text/common';
import { watch } from '../../text/watch';
import type { LiveShowState } from '../liveShow';
import type { Pass } from '../pass';
import type { Stage } from '../stage';
import { Interrupted } from './Interrupted';
import { Spinner } from './Spinner';
import styles from './StageLayer.module.css';
import { Starting } from './Starting';
import { ToChannel } from './ToChannel';

/* Who sees the picture needs none of these. Each one's title is there at once. */
const Paywall = lazy(() => import('./Paywall'));
const Waiting = lazy(() => import('./Waiting'));
const Cancelled = lazy(() => import('./Cancelled'));
const Elsewhere = lazy(() => import('./Elsewhere'));
const Full = lazy(() => import('./Full'));
const Over = lazy(() => import('./Over'));

export interface StageProps {
  stage: Stage;
  show: Show | null;
  /** The picture stopped on its way and is being fetched again. */
  trouble: boolean;
  pass: Pass;
  lost: LiveShowState['lost'];
  connectionLost: boolean;
  /** Plays the recording; undefined where there is none. */
  onReplay: (() => void) | undefined;
  onRetry(): void;
  onAskAgain(): void;
  onWatchHere(): void;
}

/** Whatever is to be said instead of a picture, or for a moment over it. */
export function StageLayer(props: StageProps) {
  const { stage, connectionLost } = props;
  return (
    <>
      {stage !== 'playing' && stage !== 'replay' && (
        <div className={styles.layer} data-stage={stage}>
          <div className={styles.content}>
            <Suspense fallback={<h2>{spoken(props)}</h2>}>{scene(props)}</Suspense>
          </div>
        </div>
      )}
      <p className={styles.notice} role="status">
        {connectionLost && stage !== 'loading' ? watch.statusLost : ''}
      </p>
      <p className="visually-hidden" role="status">
        {spoken(props)}
      </p>
    </>
  );
}

function scene(props: StageProps) {
  const { stage, show, trouble, pass, lost, onReplay, onRetry, onAskAgain, onWatchHere } = props;
  switch (stage) {
    case 'loading':
      return <Spinner label={watch.loading} />;
    case 'waiting':
      return show && <Waiting show={show} entitled={pass.kind === 'granted'} />;
    case 'cancelled':
      return show && <Cancelled show={show} />;
    case 'starting':
      return <Starting trouble={trouble} onRetry={onRetry} />;
    case 'interrupted':
      return show && <Interrupted until={show.graceUntil ?? null} onStartOver={onReplay} />;
    case 'ended':
      return show && <Over show={show} onReplay={onReplay} />;
    case 'members-only':
      return (
        show &&
        pass.kind === 'members-only' && (
          <Suspense fallback={<Spinner label={watch.loading} />}>
            <Paywall show={show.id} lost={lost} pass={pass} onAskAgain={onAskAgain} onPart={onReplay} />
          </Suspense>
        )
      );
    case 'device-limit':
      return pass.kind === 'device-limit' && <Elsewhere places={pass} onWatchHere={onWatchHere} />;
    case 'full':
      return pass.kind === 'full' && <Full address={pass.address} onAskAgain={onAskAgain} />;
    case 'unreachable':
      return (
        <>
          <Words {...watch.unreachable} />
          <Button onClick={onAskAgain}>{common.retry}</Button>
        </>
      );
    case 'blocked':
      return (
        <>
          <Words {...watch.blocked} />
          <ToChannel label={watch.missing.channel} />
        </>
      );
    case 'unsupported':
      return <Words {...watch.unsupported} />;
    default:
      return null;
  }
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h2>{title}</h2>
      <p>{text}</p>
    </>
  );
}

/** What a screen reader says when the scene changes. */
function spoken({ stage, trouble }: StageProps): string {
  switch (stage) {
    case 'playing':
      return common.live;
    case 'starting':
      return trouble ? watch.trouble.title : watch.starting.title;
    case 'members-only':
      return watch.paywall.title;
    case 'device-limit':
      return watch.elsewhere.title;
    case 'full':
      return watch.full.title;
    case 'ended':
      return watch.over.title;
    case 'waiting':
    case 'cancelled':
    case 'interrupted':
    case 'blocked':
    case 'unsupported':
    case 'unreachable':
      return watch[stage].title;
    default:
      return '';
  }
}
