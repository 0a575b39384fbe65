import { Download } from 'lucide-react';
import type { IssuedKey } from '../../api/types';
import { Button } from '../../design/Button';
import { toast } from '../../design/toasts';
import { explain } from '../../text/explain';
import { studio } from '../../text/studio';
import styles from './Instructions.module.css';

const words = studio.connect;

/** All of OBS's settings in one file, made in the browser: the secret is asked of nobody again. */
export function ObsProfile({ issued }: { issued: IssuedKey }) {
  async function save(): Promise<void> {
    try {
      const { saveObsProfile } = await import('./obsFiles');
      saveObsProfile(issued);
    } catch (error) {
      toast(explain(error));
    }
  }

  return (
    <>
      <div>
        <Button small onClick={() => void save()}>
          <Download size={16} aria-hidden="true" />
          {words.profile}
        </Button>
      </div>
      <p className={styles.note}>{words.profileHint}</p>
    </>
  );
}
