import { useEffect, useSyncExternalStore } from 'react';
import type { Show } from '../../api/types';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import type { ChatRoom } from '../../chat/room/chatRoom';
import { lightsFor } from '../../design/lights';
import { Skeleton } from '../../design/Skeleton';
import { useDesk } from '../../questions/desk/useDesk';
import { inOrder, isSeen } from '../../questions/question';
import { onAir } from '../../shows/programme';
import { host as words } from '../../text/host';
import { moderation } from '../../text/moderation';
import { watch } from '../../text/watch';
import { useLedShow } from '../questions/useLedShow';
import { Coming } from './Coming';
import { HostButtons } from './HostButtons';
import { HostHead } from './HostHead';
import { HostPoll } from './HostPoll';
import { HostQuestion } from './HostQuestion';
import styles from './HostView.module.css';
import { answeredStep, nextStep } from './hostSteps';
import { useAwake } from './useAwake';
import { useHost } from './useHost';
import { useHostKeys } from './useHostKeys';

/** Without a line the questions are read that often (ms). */
const REFRESH = 5_000;
const idle = () => () => undefined;

/** For whoever is before the camera: one question in huge type, on a phone or a second screen. */
export default function HostView({ id }: { id: string }) {
  const { show, missing, room, stranger } = useLedShow(id);
  usePageTitle(show && words.pageTitle(show.title));
  useEffect(() => lightsFor('studio'), []);
  useAwake();
  if (missing) {
    return <Message {...watch.missing} link={{ label: watch.missing.channel, to: '/' }} />;
  }
  if (stranger) {
    const { title, text, back } = moderation.stranger;
    return <Message title={title} text={text(stranger)} link={{ label: back, to: '/' }} />;
  }
  return show ? <Led show={show} room={room} /> : <Skeleton height="100dvh" />;
}

function Led({ show, room }: { show: Show; room: ChatRoom | undefined }) {
  const { desk, state } = useDesk(show.id, room ?? null, REFRESH);
  const line = useSyncExternalStore(room?.subscribe ?? idle, () => room?.now().line);
  const { said, busy, step, takeBack } = useHost(desk);
  const seen = inOrder([...state.questions.values()].filter(isSeen));
  const current = seen.find(({ status }) => status === 'answering');
  const open = seen.filter(({ status }) => status === 'open');
  const queue = { current, next: open[0] };
  const answered = () => step(answeredStep(queue));
  const next = () => step(nextStep(queue));
  useHostKeys({ answered, next, takeBack: () => takeBack?.() });
  const away = state.trouble !== '' || line === 'lost';

  return (
    <main className={styles.host}>
      <HostHead show={show} onAir={onAir(show)} />
      <p className={styles.away} role="status">
        {away && words.away}
      </p>
      {state.known ? (
        <>
          <HostQuestion question={current ?? open[0]} current={current !== undefined} />
          <div>
            <Coming questions={open.slice(current ? 0 : 1).slice(0, 2)} />
            <HostPoll show={show.id} room={room} />
          </div>
        </>
      ) : (
        <>
          <span className="visually-hidden">{words.loading}</span>
          <Skeleton height="40dvh" />
        </>
      )}
      <HostButtons
        started={current !== undefined}
        something={seen.some(({ status }) => status === 'answering' || status === 'open')}
        busy={busy}
        said={said}
        onAnswered={answered}
        onNext={next}
        onBack={takeBack}
      />
    </main>
  );
}
