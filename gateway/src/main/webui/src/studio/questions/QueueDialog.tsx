import { type FormEvent, useState } from 'react';
import report from '../../chat/report/ReportDialog.module.css';
import { Button } from '../../design/Button';
import { cx } from '../../design/cx';
import { Dialog } from '../../design/Dialog';
import dialog from '../../design/Dialog.module.css';
import { Field } from '../../design/Field';
import type { Question } from '../../questions/question';
import { common } from '../../text/common';
import { queue } from '../../text/queue';
import { type Deed, deeds } from './deeds';
import styles from './Queue.module.css';

/** What needs another word before it is done. */
export type Asking = 'reject' | 'label' | 'merge';

interface Props {
  asking: Asking;
  question: Question;
  /** Others that take votes, in their order. */
  others: Question[];
  onDeed(deed: Deed): void;
  onClose(): void;
}

/** Asks why, what or where to; then it is done. */
export function QueueDialog({ asking, question, others, onDeed, onClose }: Props) {
  const words = queue[asking];
  const [value, setValue] = useState(asking === 'label' ? (question.label ?? '') : '');
  const text = value.trim();
  const into = others.find(({ id }) => id === value);
  const ready = asking === 'label' || (asking === 'merge' ? into !== undefined : text !== '');

  function send(event: FormEvent): void {
    event.preventDefault();
    if (!ready) {
      return;
    }
    if (asking === 'label') {
      onDeed(deeds.label(question, text || null));
    } else if (into) {
      onDeed(deeds.merge(question, into));
    } else {
      onDeed(deeds.reject(question, text));
    }
    onClose();
  }

  return (
    <Dialog title={words.title} open onClose={onClose}>
      <form className={report.form} onSubmit={send}>
        {asking === 'merge' && (
          <>
            <p className={dialog.text}>{queue.merge.text(question.text)}</p>
            <Options
              legend={others.length > 0 ? queue.merge.legend : queue.merge.none}
              options={others.map(({ id, text }) => [id, text])}
              value={value}
              onChange={setValue}
            />
          </>
        )}
        {asking === 'reject' && (
          <>
            <p className={dialog.text}>
              <bdi>{question.text}</bdi>
            </p>
            <Options
              legend={queue.reject.legend}
              options={queue.reject.reasons.map((reason) => [reason, reason])}
              value={value}
              onChange={setValue}
            />
            <Words label={queue.reject.other} most={queue.reject.most} value={value} onChange={setValue} />
          </>
        )}
        {asking === 'label' && (
          <Words
            label={queue.label.name}
            hint={queue.label.hint}
            most={queue.label.most}
            value={value}
            onChange={setValue}
          />
        )}
        <div className={dialog.actions}>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" tone={asking === 'reject' ? 'danger' : 'primary'} disabled={!ready}>
            {asking === 'label' ? queue.label.save : queue[asking].send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface OptionsProps {
  legend: string;
  options: [value: string, name: string][];
  value: string;
  onChange(value: string): void;
}

function Options({ legend, options, value, onChange }: OptionsProps) {
  return (
    <fieldset className={cx(report.reasons, styles.options)}>
      <legend>{legend}</legend>
      {options.map(([one, name]) => (
        <label key={one}>
          <input type="radio" name="option" checked={one === value} onChange={() => onChange(one)} />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

interface WordsProps {
  label: string;
  hint?: string;
  most: number;
  value: string;
  onChange(value: string): void;
}

function Words({ label, hint, most, value, onChange }: WordsProps) {
  return (
    <Field label={label} hint={hint}>
      {(field) => (
        <input {...field} maxLength={most} value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
}
