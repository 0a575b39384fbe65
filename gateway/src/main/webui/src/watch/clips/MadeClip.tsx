import { Link } from 'wouter';
import type { Clip } from '../../api/types';
import { pageOf } from '../../clips/address';
import { Button, LinkButton } from '../../design/Button';
import { CopyField } from '../../design/CopyField';
import dialog from '../../design/Dialog.module.css';
import { clips as words } from '../../text/clips';

/** The link to a clip that was just made, and for whom it is. */
export function MadeClip({ clip, onDone }: { clip: Clip; onDone(): void }) {
  return (
    <>
      <p className={dialog.text}>{clip.shared ? words.forAll : words.forAudience}</p>
      <CopyField label={words.link} value={location.origin + pageOf(clip)} />
      <div className={dialog.actions}>
        <Link href={pageOf(clip)} asChild>
          <LinkButton>{words.open}</LinkButton>
        </Link>
        <Button tone="primary" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </>
  );
}
