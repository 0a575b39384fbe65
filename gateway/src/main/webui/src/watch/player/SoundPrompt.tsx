import { Play, Volume2 } from 'lucide-react';
import { Button } from '../../design/Button';
import { watch } from '../../text/watch';
import styles from './SoundPrompt.module.css';
import type { Playback } from './usePlayback';

/** The browser kept the sound, or the whole picture, back until somebody presses something: here is what to press. */
export function SoundPrompt({
  playback: { sound, unmute },
}: {
  playback: Pick<Playback, 'sound' | 'unmute'>;
}) {
  if (sound === 'aloud') {
    return null;
  }
  const refused = sound === 'refused';
  return (
    <Button tone="primary" className={(refused ? styles.play : styles.unmute) ?? ''} onClick={unmute}>
      {refused ? <Play size={20} aria-hidden="true" /> : <Volume2 size={20} aria-hidden="true" />}
      {refused ? watch.controls.play : watch.controls.unmute}
    </Button>
  );
}
