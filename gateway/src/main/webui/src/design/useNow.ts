import { useEffect, useState } from 'react';
import { serverNow } from '../api/clock';

/** The server's time, read again every `step` ms, on the beat of the second. */
export function useNow(step = 1_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(serverNow());
      timer = setTimeout(tick, step - (serverNow() % step));
    };
    timer = setTimeout(tick, step - (serverNow() % step));
    return () => clearTimeout(timer);
  }, [step]);
  return now;
}
