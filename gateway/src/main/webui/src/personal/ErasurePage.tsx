import { useEffect } from 'react';
import { usePageTitle } from '../app/usePageTitle';
import { LinkButton } from '../design/Button';
import { tellSignedOut } from '../session/signedOut';
import { personal } from '../text/personal';
import { ErasureProgress } from './ErasureProgress';
import styles from './Personal.module.css';

const words = personal.progress;

/** Where somebody ends up who had themselves erased: signed out, with nothing but the erasure's id. */
export default function ErasurePage({ id }: { id: string }) {
  usePageTitle(words.title);
  useEffect(tellSignedOut, []);
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <ErasureProgress id={id} />
      <div className={styles.ways}>
        <LinkButton href="/">{words.home}</LinkButton>
      </div>
    </div>
  );
}
