import { useContext } from 'react';
import { OwnEmoji, partsOf, said } from './ownEmoji';
import styles from './Words.module.css';

/** Text with pictures in place of the names of the channel's emoji. */
export function Words({ text }: { text: string }) {
  const pictures = useContext(OwnEmoji);
  return partsOf(text, pictures).map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      <img
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change
        key={index}
        className={styles.emoji}
        src={pictures[part.name]}
        alt={said(part.name)}
        title={said(part.name)}
        draggable={false}
      />
    ),
  );
}
