import { Bell, BellRing } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { getReminder, remind } from '../api/shows';
import { Button, LinkButton } from '../design/Button';
import { toast } from '../design/toasts';
import { useResource } from '../design/useResource';
import { signInPath, useSession } from '../session/session';
import { explain } from '../text/explain';
import { watch } from '../text/watch';

/** Only whoever wants to be reminded needs it. */
const HowDialog = lazy(() => import('../notices/HowDialog'));
const words = watch.reminder;

interface Props {
  show: string;
  small?: boolean;
}

/** "Remind me" for whoever is signed in; for everybody else the way there. */
export function RemindMe({ show, small = false }: Props) {
  const session = useSession();
  if (session.kind === 'unknown') {
    return null;
  }
  if (session.kind === 'anonymous') {
    return (
      <LinkButton small={small} href={signInPath(`/s/${show}`)}>
        <Bell size={16} aria-hidden="true" />
        {words.signIn}
      </LinkButton>
    );
  }
  return <Toggle show={show} small={small} />;
}

function Toggle({ show, small }: Required<Props>) {
  const { resource, set } = useResource(`reminder ${show}`, () => getReminder(show));
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [asking, setAsking] = useState(false);
  const on = wanted ?? (resource.state === 'ready' && resource.value.set);

  async function change(): Promise<void> {
    setWanted(!on);
    try {
      const now = await remind(show, !on);
      set(() => now);
      if (now.set) {
        setAsking(true);
      } else {
        toast(words.removed);
      }
    } catch (error) {
      toast(explain(error));
    }
    setWanted(null);
  }

  const Icon = on ? BellRing : Bell;
  return (
    <>
      <Button
        small={small}
        aria-pressed={on}
        disabled={wanted !== null || resource.state === 'loading'}
        onClick={() => void change()}
      >
        <Icon size={16} aria-hidden="true" />
        {on ? words.on : words.off}
      </Button>
      {asking && (
        <Suspense>
          <HowDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
