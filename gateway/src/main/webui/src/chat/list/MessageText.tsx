import { cx } from '../../design/cx';
import { Words } from '../emoji/Words';
import styles from './MessageText.module.css';
import { type Piece, piecesOf } from './pieces';

/** What somebody wrote: text, never markup, in a direction of its own. */
export function MessageText({ text, me }: { text: string; me: string | null }) {
  return (
    <bdi dir="auto" className={styles.text}>
      {piecesOf(text, me).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change
        <PieceOfText key={index} piece={piece} />
      ))}
    </bdi>
  );
}

function PieceOfText({ piece }: { piece: Piece }) {
  if (typeof piece === 'string') {
    return <Words text={piece} />;
  }
  if ('link' in piece) {
    return (
      <a href={piece.href} target="_blank" rel="noopener nofollow ugc" tabIndex={-1}>
        {piece.link}
      </a>
    );
  }
  return <span className={cx(styles.mention, piece.me && styles.me)}>{piece.mention}</span>;
}
