import { useState } from 'react';
import { getPasses, takeBackPass } from '../api/membership';
import { listShows, programme } from '../api/shows';
import type { GuestPass } from '../api/types';
import { Card } from '../design/Card';
import { Confirm, type Question } from '../design/Confirm';
import { Skeleton } from '../design/Skeleton';
import { toast } from '../design/toasts';
import { useResource } from '../design/useResource';
import { useMembership } from '../session/session';
import { explain } from '../text/explain';
import { membership } from '../text/membership';
import styles from './AccountPage.module.css';
import { GivenPass } from './GivenPass';
import { GivePass } from './GivePass';
import passes from './GuestPasses.module.css';

const words = membership.passes;

const load = async () => {
  const [mine, shows] = await Promise.all([getPasses(), listShows(programme)]);
  return { mine, shows: shows.items };
};

/** Seats that a member can give away, and what became of those given; nothing for whoever has none to give. */
export function GuestPasses() {
  const { resource, reload } = useResource('passes', load);
  const [question, setQuestion] = useState<Question | null>(null);
  const plan = useMembership()?.plan;
  if (resource.state === 'failed') {
    return (
      <Card title={words.title}>
        <p role="alert">
          {words.failed} {explain(resource.problem)}
        </p>
      </Card>
    );
  }
  if (resource.state === 'loading') {
    return <Skeleton height="14rem" />;
  }
  const { mine, shows } = resource.value;
  if (mine.perMonth === 0 && mine.items.length === 0) {
    return null;
  }
  const titleOf = (id: string) => shows.find((show) => show.id === id)?.title ?? words.gone;
  const open = mine.items.some(({ acceptedBy, over }) => acceptedBy === null && !over);

  async function takeBack(code: string): Promise<void> {
    try {
      await takeBackPass(code);
    } catch (error) {
      toast(explain(error));
    }
    await reload();
  }

  const ask = ({ code, show }: GuestPass) =>
    setQuestion({
      title: words.backTitle(titleOf(show)),
      text: words.backText,
      confirm: words.back,
      run: () => void takeBack(code),
    });
  return (
    <Card title={words.title}>
      {mine.perMonth > 0 && (
        <p className={styles.hint}>
          {words.intro(mine.perMonth)} <strong>{words.left(mine.left)}</strong>
        </p>
      )}
      {mine.left > 0 && <GivePass shows={shows} rank={plan?.rank ?? 0} onGiven={() => void reload()} />}
      <ul className={passes.list}>
        {mine.items.map((pass) => (
          <GivenPass key={pass.code} pass={pass} title={titleOf(pass.show)} onTakeBack={() => ask(pass)} />
        ))}
      </ul>
      {mine.items.length === 0 && <p className={styles.hint}>{words.none}</p>}
      {open && <p className={styles.hint}>{words.share}</p>}
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </Card>
  );
}
