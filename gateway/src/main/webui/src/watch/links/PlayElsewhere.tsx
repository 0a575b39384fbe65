import { Tv } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../design/Button';
import { links as words } from '../../text/links';
import panel from '../panel/Panel.module.css';

/** Few open it, and the picture of all comes first. */
const LinkDialog = lazy(() => import('./LinkDialog'));

/** The way to a link for a player outside of the browser. */
export function PlayElsewhere({ show }: { show: string }) {
  const [open, setOpen] = useState(false);
  return (
    <section className={panel.card} aria-labelledby="another-screen">
      <h2 id="another-screen">{words.title}</h2>
      <p className={panel.text}>{words.text}</p>
      <Button small className={panel.action ?? ''} onClick={() => setOpen(true)}>
        <Tv size={16} aria-hidden="true" />
        {words.open}
      </Button>
      {open && (
        <Suspense>
          <LinkDialog show={show} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}
