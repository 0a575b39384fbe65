import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { listWaiting } from '../../api/moderation';
import { Message } from '../../app/Message';
import { usePageTitle } from '../../app/usePageTitle';
import PersonDialog from '../../chat/person/PersonDialog';
import { usePolled } from '../../design/usePolled';
import { useSession } from '../../session/session';
import { moderation as words } from '../../text/moderation';
import { studio } from '../../text/studio';
import { PageHead } from '../PageHead';
import { DeedList } from './DeedList';
import styles from './ModerationPage.module.css';
import { ModeratorList } from './ModeratorList';
import type { Met } from './met';
import { useRooms } from './useRooms';
import { WaitingList } from './WaitingList';
import { WordsForm } from './WordsForm';

/** What waits is asked for that often (ms). */
const REFRESH = 5_000;

/** The creator and moderators: what waits, what was done, which words, and, for the creator, who moderates. */
export function ModerationPage() {
  usePageTitle(`${words.title} · ${studio.title}`);
  const session = useSession();
  const queue = usePolled('queue', listWaiting, REFRESH);
  const act = useRooms();
  const [met, setMet] = useState<Met | null>(null);
  const creator = session.kind === 'signedIn' && session.creator;
  if (queue.resource.state === 'failed' && queue.resource.problem.status === 403) {
    const { title, text, back } = words.stranger;
    const name = session.kind === 'signedIn' ? session.name : '';
    return <Message title={title} text={text(name)} link={{ label: back, to: '/' }} />;
  }
  return (
    <>
      <PageHead title={words.title} intro={words.intro} />
      <Tabs.Root defaultValue="waiting">
        <Tabs.List className={styles.tabs} aria-label={words.sections}>
          <Tab value="waiting">{words.waiting.tab(queue.last?.items.length ?? 0)}</Tab>
          <Tab value="log">{words.log.tab}</Tab>
          <Tab value="words">{words.words.tab}</Tab>
          {creator && <Tab value="moderators">{words.moderators.tab}</Tab>}
        </Tabs.List>
        <Tabs.Content value="waiting">
          <WaitingList queue={queue} act={act} onPerson={setMet} />
        </Tabs.Content>
        <Tabs.Content value="log">
          <DeedList onPerson={setMet} />
        </Tabs.Content>
        <Tabs.Content value="words">
          <WordsForm />
        </Tabs.Content>
        {creator && (
          <Tabs.Content value="moderators">
            <ModeratorList />
          </Tabs.Content>
        )}
      </Tabs.Root>
      {met && (
        <PersonDialog
          key={met.person.id}
          person={met.person}
          act={(order, back) => act(met.show, order, back)}
          onClose={() => setMet(null)}
        />
      )}
    </>
  );
}

function Tab({ value, children }: { value: string; children: string }) {
  return (
    <Tabs.Trigger value={value} className={styles.tab}>
      {children}
    </Tabs.Trigger>
  );
}
