import { getPreparation } from '../../api/shows';
import { useResource } from '../../design/useResource';
import { studio } from '../../text/studio';
import styles from './OpenedByKey.module.css';

const words = studio.schedule;

/** Why there is a show on air that nobody planned. */
export function OpenedByKey({ show, hint = false }: { show: string; hint?: boolean }) {
  const { resource } = useResource(`opened ${show}`, () => getPreparation(show));
  if (resource.state !== 'ready' || !resource.value.openedByKey) {
    return null;
  }
  return (
    <p className={styles.note}>
      {words.opened} {hint && words.openedHint}
    </p>
  );
}
