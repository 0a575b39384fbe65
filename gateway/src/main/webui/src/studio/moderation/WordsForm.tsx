import { type FormEvent, useState } from 'react';
import { getWords, putWords } from '../../api/moderation';
import { asProblem } from '../../api/problem';
import { Button } from '../../design/Button';
import { Field } from '../../design/Field';
import { Skeleton } from '../../design/Skeleton';
import { toast } from '../../design/toasts';
import { useResource } from '../../design/useResource';
import { explain } from '../../text/explain';
import { moderation } from '../../text/moderation';
import { useUnsaved } from '../settings/useUnsaved';
import { merged, wordsOf, wrongWith } from './blockedWords';
import styles from './ModerationPage.module.css';

const words = moderation.words;

/** The blocked words, one a line. What somebody else has added meanwhile is not lost. */
export function WordsForm() {
  const { resource, reload } = useResource('words', getWords);
  const [text, setText] = useState<string | null>(null);
  const [failure, setFailure] = useState<string>();
  const saved = resource.state === 'ready' ? resource.value : null;
  const typed = text ?? saved?.words.join('\n') ?? '';
  const list = wordsOf(typed);
  const dirty = saved !== null && list.join('\n') !== saved.words.join('\n');
  useUnsaved(dirty);

  if (resource.state === 'failed' && text === null) {
    return <p role="alert">{explain(resource.problem)}</p>;
  }
  if (!saved) {
    return <Skeleton height="20rem" />;
  }

  async function save(event: FormEvent, version: number): Promise<void> {
    event.preventDefault();
    const wrong = wrongWith(list);
    setFailure(wrong);
    if (wrong) {
      return;
    }
    try {
      await putWords({ version, words: list });
      await reload();
      setText(null);
      toast(words.saved);
    } catch (error) {
      if (asProblem(error).id === 'changed-meanwhile') {
        const { words: theirs } = await getWords();
        await reload();
        setText(merged(list, theirs).join('\n'));
        setFailure(words.meanwhile);
      } else {
        setFailure(explain(error));
      }
    }
  }

  return (
    <form className={styles.words} onSubmit={(event) => void save(event, saved.version)}>
      <p className={styles.note}>{words.intro}</p>
      <Field label={words.label} error={failure}>
        {(field) => (
          <textarea
            {...field}
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.save}>
        <Button type="submit" tone="primary" disabled={!dirty}>
          {words.save}
        </Button>
        <span className={styles.note}>{words.count(list.length)}</span>
      </div>
    </form>
  );
}
