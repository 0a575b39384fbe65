import { type FormEvent, useState } from 'react';
import { previewWording, resetWording, setWording, testWording } from '../../api/notices';
import type { NoticePreview, NoticeWording } from '../../api/types';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { toast } from '../../design/toasts';
import styles from '../../notices/Notices.module.css';
import { explain } from '../../text/explain';
import { notices } from '../../text/notices';
import { violationsOf } from './violationsOf';

const words = notices.wordings;

interface Props {
  wording: NoticeWording;
  onChange(wording: NoticeWording): void;
}

/** The words of one kind of notice: written, looked at, tried. */
export function WordingForm({ wording, onChange }: Props) {
  const { kind, own } = wording;
  const [subject, setSubject] = useState(wording.subject);
  const [text, setText] = useState(wording.text);
  const [look, setLook] = useState<NoticePreview | null>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const changed = subject !== wording.subject || text !== wording.text;

  async function attempt(work: () => Promise<void>): Promise<void> {
    setWrong({});
    try {
      await work();
    } catch (error) {
      const found = violationsOf(error);
      setWrong(found);
      if (Object.keys(found).length === 0) {
        toast(explain(error));
      }
    }
  }

  function save(event: FormEvent): void {
    event.preventDefault();
    void attempt(async () => {
      onChange(await setWording(kind, { subject, text }));
      toast(words.saved);
    });
  }

  const show = () => attempt(async () => setLook(await previewWording({ subject, text })));
  const test = () =>
    attempt(async () => {
      await testWording(kind);
      toast(words.tested);
    });

  return (
    <form className={styles.part} aria-label={words.kind[kind]} onSubmit={save}>
      <h3>{words.kind[kind]}</h3>
      <Field label={words.subject} error={wrong.subject}>
        {(field) => (
          <input
            {...field}
            maxLength={150}
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.text} error={wrong.text}>
        {(field) => (
          <textarea
            {...field}
            rows={5}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.ways}>
        <Button type="submit" small tone="primary" disabled={!changed}>
          {words.save}
        </Button>
        <Button small onClick={() => void show()}>
          {words.preview}
        </Button>
        <Button small disabled={changed} onClick={() => void test()}>
          {words.test}
        </Button>
        {own && (
          <Button small onClick={() => void attempt(async () => onChange(await resetWording(kind)))}>
            {words.usual}
          </Button>
        )}
      </div>
      {look && (
        <section className={styles.look} aria-label={words.look}>
          <strong>{look.subject}</strong>
          <p>{look.text}</p>
        </section>
      )}
    </form>
  );
}
