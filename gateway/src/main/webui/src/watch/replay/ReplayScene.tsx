import { Button } from '../../design/Button';
import { cx } from '../../design/cx';
import { replay as words } from '../../text/replay';
import { watch } from '../../text/watch';
import { Spinner } from '../states/Spinner';
import layer from '../states/StageLayer.module.css';
import { ToChannel } from '../states/ToChannel';
import styles from './ReplayScene.module.css';
import type { Condition } from './replayPlayer';
import type { Playhead } from './usePlayhead';

interface Props {
  /** Something else is said already. */
  walled?: boolean;
  condition: Condition;
  playhead: Playhead;
  /** At the end of a recording that is not complete yet. */
  finishing: boolean;
  onRetry(): void;
  onAgain(): void;
}

/** What is to be said over a recording; it leaves the controls to whoever wants them. */
export function ReplayScene(props: Props) {
  const { condition, playhead, finishing } = props;
  const said = wordsOf(props);
  const busy = condition === 'trouble' || finishing || (!said && playhead.waiting);
  if (props.walled || (!said && !busy)) {
    return null;
  }
  return (
    <div className={cx(styles.scene, said && styles.dim)} role="status">
      <div className={cx(layer.content, styles.content)}>
        {busy && <Spinner label={said ? '' : words.loading} />}
        {said && (
          <>
            <h2>{said.title}</h2>
            <p>{said.text}</p>
          </>
        )}
        <Action {...props} />
      </div>
    </div>
  );
}

function wordsOf({ condition, playhead, finishing }: Props): { title: string; text: string } | null {
  if (condition !== 'fine') {
    return words[condition];
  }
  if (finishing) {
    return words.finishing;
  }
  return playhead.ended ? watch.over : null;
}

function Action({ condition, playhead, onRetry, onAgain }: Props) {
  if (condition === 'trouble' || condition === 'broken') {
    return <Button onClick={onRetry}>{words.trouble.now}</Button>;
  }
  if (condition === 'unsupported') {
    return <ToChannel label={watch.over.channel} />;
  }
  return (
    playhead.ended && (
      <div className={styles.actions}>
        <Button onClick={onAgain}>{words.again}</Button>
        <ToChannel label={watch.over.channel} />
      </div>
    )
  );
}
