import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '../../design/Button';
import { rules } from '../../text/rules';
import type { ChatRoom } from '../room/chatRoom';

/** For the few who keep order. */
const RoomRules = lazy(() => import('./RoomRules'));

/** Opens what the room allows. */
export function RulesButton({ room }: { room: ChatRoom }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        icon
        small
        tone="quiet"
        aria-label={rules.open}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <SlidersHorizontal size={18} aria-hidden="true" />
      </Button>
      {open && (
        <Suspense>
          <RoomRules room={room} opener={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
