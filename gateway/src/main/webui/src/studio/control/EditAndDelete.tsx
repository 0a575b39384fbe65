import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { changeShow, deleteShow } from '../../api/shows';
import type { NewShow, Show } from '../../api/types';
import { Button } from '../../design/Button';
import { Confirm, type Question } from '../../design/Confirm';
import { Dialog } from '../../design/Dialog';
import { toast } from '../../design/toasts';
import { onAir } from '../../shows/programme';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import { ShowForm } from '../shows/ShowForm';

/** A show on air can be edited but not deleted. */
export function EditAndDelete({ show }: { show: Show }) {
  const [editing, setEditing] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const [, go] = useLocation();

  async function save(body: NewShow): Promise<void> {
    await changeShow(show.id, body);
    setEditing(false);
  }

  async function remove(): Promise<void> {
    try {
      await deleteShow(show.id);
      toast(studio.removal.done);
      go('/studio');
    } catch (error) {
      toast(explain(error));
    }
  }

  const { title, text, confirm } = studio.removal;
  return (
    <>
      {show.status !== 'ended' && (
        <Button small onClick={() => setEditing(true)}>
          <Pencil size={16} aria-hidden="true" />
          {studio.control.edit}
        </Button>
      )}
      {!onAir(show) && (
        <Button
          small
          tone="danger"
          onClick={() => setQuestion({ title: title(show.title), text, confirm, run: () => void remove() })}
        >
          <Trash2 size={16} aria-hidden="true" />
          {studio.control.remove}
        </Button>
      )}
      <Dialog title={studio.form.edit} open={editing} onClose={() => setEditing(false)}>
        <ShowForm show={show} submit={studio.form.save} onSubmit={save} />
      </Dialog>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </>
  );
}
