import { useState } from 'react';
import { erasePerson } from '../api/people';
import type { Erasure } from '../api/types';
import { Button } from '../design/Button';
import { Field } from '../design/Field';
import { explain } from '../text/explain';
import { personal } from '../text/personal';
import styles from './Personal.module.css';

const words = personal.confirm;

interface Props {
  person: string;
  onErasing(erasure: Erasure): void;
}

/** Says exactly what goes and what stays, and asks for a word that nobody types by accident. */
export function EraseForm({ person, onErasing }: Props) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const sure = typed.trim().toLowerCase() === words.word;

  async function erase(): Promise<void> {
    setBusy(true);
    setProblem('');
    try {
      onErasing(await erasePerson(person));
    } catch (error) {
      setProblem(explain(error));
      setBusy(false);
    }
  }

  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        if (sure && !busy) {
          void erase();
        }
      }}
    >
      <p>{words.intro}</p>
      <div className={styles.lists}>
        <Points title={words.goes} points={words.gone} />
        <Points title={words.stays} points={words.kept} />
      </div>
      <p className={styles.hint}>{words.account}</p>
      <Field label={words.type}>
        {(field) => (
          <input
            {...field}
            autoComplete="off"
            autoCapitalize="none"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {problem && <p role="alert">{problem}</p>}
      <div className={styles.ways}>
        <Button type="submit" tone="danger" disabled={!sure || busy}>
          {busy ? words.running : words.run}
        </Button>
      </div>
    </form>
  );
}

function Points({ title, points }: { title: string; points: string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
