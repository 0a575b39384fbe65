import { useState } from 'react';
import { linksOf } from '../../api/links';
import type { CreatedPlayLink } from '../../api/types';
import { Button } from '../../design/Button';
import { CopyField } from '../../design/CopyField';
import { Dialog } from '../../design/Dialog';
import dialog from '../../design/Dialog.module.css';
import { useResource } from '../../design/useResource';
import { explain } from '../../text/explain';
import { links as words } from '../../text/links';
import { LinkList } from './LinkList';
import styles from './Links.module.css';

/** Makes a link for a player outside of the browser, and ends the ones that work. */
export default function LinkDialog({ show, onClose }: { show: string; onClose(): void }) {
  const api = linksOf(show);
  const { resource, reload } = useResource(show, api.list);
  const [made, setMade] = useState<CreatedPlayLink>();
  const [said, setSaid] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setSaid('');
    setError('');
    try {
      await work();
    } catch (failure) {
      setError(explain(failure));
    } finally {
      setBusy(false);
    }
    await reload();
  }

  const make = () => attempt(async () => setMade(await api.create()));
  const stop = (link: string) =>
    attempt(async () => {
      await api.stop(link);
      setSaid(words.stopped);
      setMade((shown) => (shown?.id === link ? undefined : shown));
    });

  return (
    <Dialog title={words.open} open onClose={onClose}>
      <p className={dialog.text}>
        {words.intro} <strong>{words.secret}</strong>
      </p>
      {made && (
        <section className={styles.made} aria-label={words.made}>
          <CopyField label={words.field} value={location.origin + made.playUrl} whole />
          <p>
            {words.once} {words.until(made.expiresAt)}
          </p>
        </section>
      )}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <Button
        tone={made ? 'plain' : 'primary'}
        className={styles.make ?? ''}
        disabled={busy}
        onClick={() => void make()}
      >
        {made ? words.another : words.make}
      </Button>
      <LinkList links={resource} said={said} onStop={(link) => void stop(link)} />
    </Dialog>
  );
}
