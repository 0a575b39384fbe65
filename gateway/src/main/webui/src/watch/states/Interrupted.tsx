import { Button } from '../../design/Button';
import { useNow } from '../../design/useNow';
import { timer } from '../../text/format';
import { watch } from '../../text/watch';

const words = watch.interrupted;

/** The hold room: what happened, and how long the show waits. */
export function Interrupted({
  until,
  onStartOver,
}: {
  until: string | null;
  onStartOver: (() => void) | undefined;
}) {
  const now = useNow();
  const left = until ? Date.parse(until) - now : 0;
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <p role="timer" aria-live="off">
        {left > 0 ? words.until(timer(left)) : words.over}
      </p>
      {onStartOver && <Button onClick={onStartOver}>{watch.controls.startOver}</Button>}
    </>
  );
}
