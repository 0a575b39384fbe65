import { useState } from 'react';
import { dataPath } from '../api/people';
import { Button, LinkButton } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { personal as words } from '../text/personal';
import { EraseForm } from './EraseForm';
import { ErasureProgress } from './ErasureProgress';
import styles from './Personal.module.css';

interface Props {
  person: string;
  name: string;
  onClose(): void;
}

/** The same for the creator, whom people write to who cannot sign in any more. */
export default function PersonDialog({ person, name, onClose }: Props) {
  const [step, setStep] = useState<'look' | 'confirm' | { id: string }>('look');
  const body = () => {
    if (step === 'confirm') {
      return <EraseForm person={person} onErasing={({ id }) => setStep({ id })} />;
    }
    if (step !== 'look') {
      return <ErasureProgress id={step.id} />;
    }
    return (
      <>
        <p className={styles.hint}>{words.introOf(name)}</p>
        <div className={styles.ways}>
          <LinkButton href={dataPath(person)} download>
            {words.download}
          </LinkButton>
          <Button tone="danger" onClick={() => setStep('confirm')}>
            {words.erase}
          </Button>
        </div>
      </>
    );
  };
  return (
    <Dialog title={words.of(name)} open onClose={onClose}>
      {body()}
    </Dialog>
  );
}
