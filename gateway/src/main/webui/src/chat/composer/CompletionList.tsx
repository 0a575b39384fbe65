import { cx } from '../../design/cx';
import { chat } from '../../text/chat';
import styles from './CompletionList.module.css';
import type { Completion, Offer } from './completion';

interface Props {
  id: string;
  kind: Completion['kind'];
  offers: Offer[];
  chosen: number;
  onPick(offer: Offer): void;
}

/** What is being typed may mean one of these; the focus stays in the text. */
export function CompletionList({ id, kind, offers, chosen, onPick }: Props) {
  return (
    <div id={id} role="listbox" aria-label={chat.composer[kind]} className={styles.list}>
      {offers.map((offer, index) => (
        <div
          key={offer.words}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={cx(styles.offer, index === chosen && styles.chosen)}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(offer);
          }}
        >
          {offer.picture && <img src={offer.picture} alt="" />}
          <bdi>{offer.label}</bdi>
        </div>
      ))}
    </div>
  );
}
