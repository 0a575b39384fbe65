import { Plus, X } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { PollWords } from '../../api/polls';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { Form } from '../../design/Form';
import type { Poll } from '../../polls/poll';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { graphemes } from '../../text/format';
import { polls } from '../../text/polls';
import styles from './Polls.module.css';

const words = polls.studio;

/** As the service has it. */
const MOST = 140;
const MOST_OF_OPTION = 60;
const FEWEST_OPTIONS = 2;
const MOST_OPTIONS = 6;

interface Props {
  /** The one that is written anew. */
  draft?: Poll;
  /** Fails with the reason. */
  onSave(words: PollWords): Promise<void>;
  onCancel(): void;
}

/** A question and two to six answers. */
export function PollForm({ draft, onSave, onCancel }: Props) {
  const form = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(draft?.text ?? '');
  const [options, setOptions] = useState(draft?.options ?? ['', '']);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const become = (number: number, option: string) =>
    setOptions(options.map((one, at) => (at === number ? option : one)));

  function add(): void {
    setOptions([...options, '']);
    // Where one writes on.
    setTimeout(() => form.current?.querySelector<HTMLElement>('li:last-of-type input')?.focus());
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) {
      return;
    }
    setBusy(true);
    setFailure('');
    try {
      await onSave({ text, options });
    } catch (error) {
      setFailure(explain(error));
      setBusy(false);
    }
  }

  return (
    <div ref={form} className={styles.form}>
      <Form
        failure={failure}
        onSubmit={save}
        actions={
          <div className={styles.tools}>
            <Button type="submit" tone="primary" aria-disabled={busy}>
              {words.save}
            </Button>
            <Button tone="quiet" onClick={onCancel}>
              {common.cancel}
            </Button>
          </div>
        }
      >
        <Field label={words.question} {...limits(text, MOST)}>
          {(field) => <input {...field} value={text} onChange={({ target }) => setText(target.value)} />}
        </Field>
        <ol className={styles.options}>
          {options.map((option, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place
            <li key={number}>
              <Field label={words.option(number + 1)} {...limits(option, MOST_OF_OPTION)}>
                {(field) => (
                  <input {...field} value={option} onChange={({ target }) => become(number, target.value)} />
                )}
              </Field>
              {options.length > FEWEST_OPTIONS && (
                <Button
                  icon
                  small
                  tone="quiet"
                  aria-label={words.removeOption(number + 1)}
                  onClick={() => setOptions(options.filter((_, at) => at !== number))}
                >
                  <X size={16} aria-hidden="true" />
                </Button>
              )}
            </li>
          ))}
        </ol>
        {options.length < MOST_OPTIONS && (
          <Button small tone="quiet" className={styles.add ?? ''} onClick={add}>
            <Plus size={16} aria-hidden="true" />
            {words.addOption}
          </Button>
        )}
      </Form>
    </div>
  );
}

/** How much room is left, once it is little. */
function limits(text: string, most: number): { hint?: string; error?: string } {
  const left = most - graphemes(text);
  if (left < 0) {
    return { error: words.left(left) };
  }
  return left < 20 ? { hint: words.left(left) } : {};
}
