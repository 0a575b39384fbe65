import { useEffect, useState } from 'react';
import { Button } from '../../design/Button';
import { watch } from '../../text/watch';
import { Spinner } from './Spinner';

/** After this long (ms) "on its way" needs another word. */
const SLOW = 8_000;

/** The show is on air and the picture is on its way, for the first time or again. */
export function Starting({ trouble, onRetry }: { trouble: boolean; onRetry(): void }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  if (trouble) {
    return (
      <>
        <Spinner label="" />
        <h2>{watch.trouble.title}</h2>
        <p>{watch.trouble.text}</p>
        <Button onClick={onRetry}>{watch.trouble.now}</Button>
      </>
    );
  }
  return (
    <>
      <Spinner label="" />
      <h2>{watch.starting.title}</h2>
      <p>{slow ? watch.starting.slow : watch.starting.text}</p>
    </>
  );
}
