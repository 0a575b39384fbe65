import { type FormEvent, useState } from 'react';
import { makeClip } from '../../api/clips';
import type { Clip, Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Dialog } from '../../design/Dialog';
import dialog from '../../design/Dialog.module.css';
import { Field } from '../../design/Field';
import { Form } from '../../design/Form';
import { clips as words } from '../../text/clips';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { ClipEdges } from './ClipEdges';
import { ClipPreview } from './ClipPreview';
import { MadeClip } from './MadeClip';
import { noteMade } from './made';
import { around, type Range, type Segment, usual } from './range';

const LONGEST_TITLE = 100;

interface Props {
  show: Show;
  /** All segments that there are. */
  segments: readonly Segment[];
  /** The playhead (s). */
  at: number;
  onClose(): void;
}

/** Cuts a clip out of the recording: where from, where to, what it is called; then its link. */
export default function ClipDialog({ show, segments, at, onClose }: Props) {
  const [near] = useState(() => around(segments, at));
  const [range, setRange] = useState(() => usual(near, at));
  const [edge, setEdge] = useState<keyof Range>('first');
  const [title, setTitle] = useState(show.title.slice(0, LONGEST_TITLE));
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Clip | null>(null);
  const first = near[range.first];
  const last = near[range.last];

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!first || !last) {
      return;
    }
    setBusy(true);
    try {
      setMade(await makeClip(show.id, { first: first.number, last: last.number, title }));
      noteMade();
    } catch (error) {
      setFailure(explain(error));
    }
    setBusy(false);
  }

  if (made) {
    return (
      <Dialog title={words.made} open onClose={onClose}>
        <MadeClip clip={made} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={words.make} open onClose={onClose}>
      {first && last && (
        <ClipPreview url={show.vodUrl ?? ''} from={first.start} to={last.start + last.duration} edge={edge} />
      )}
      <Form
        failure={failure}
        onSubmit={make}
        actions={
          <div className={dialog.actions}>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="submit" tone="primary" disabled={busy || title.trim() === ''}>
              {words.create}
            </Button>
          </div>
        }
      >
        <ClipEdges
          segments={near}
          range={range}
          onChange={(next, moved) => {
            setRange(next);
            setEdge(moved);
          }}
        />
        <Field label={words.name}>
          {(field) => (
            <input
              {...field}
              maxLength={LONGEST_TITLE}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
        </Field>
      </Form>
    </Dialog>
  );
}
