import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Form } from '../../design/Form';
import { settings } from '../../text/settings';
import styles from './Section.module.css';
import { useUnsaved } from './useUnsaved';

interface Props {
  title: string;
  section: {
    failure: string;
    state: 'rest' | 'busy' | 'saved';
    dirty: boolean;
    undo(): void;
    submit(event: FormEvent): Promise<void>;
  };
  children: ReactNode;
}

/** A card that is saved by itself and says so. */
export function Section({ title, section, children }: Props) {
  const { failure, state, dirty, undo, submit } = section;
  useUnsaved(dirty);
  return (
    <Card title={title}>
      <Form
        failure={failure}
        onSubmit={submit}
        actions={
          <div className={styles.actions}>
            <Button type="submit" tone="primary" disabled={!dirty || state === 'busy'}>
              {settings.save}
            </Button>
            {dirty && (
              <Button disabled={state === 'busy'} onClick={undo}>
                {settings.undo}
              </Button>
            )}
            <span role="status" className={styles.state}>
              {dirty ? settings.unsaved : state === 'saved' && settings.saved}
            </span>
          </div>
        }
      >
        {children}
      </Form>
    </Card>
  );
}
