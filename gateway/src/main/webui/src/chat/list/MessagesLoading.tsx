import { Skeleton } from '../../design/Skeleton';
import styles from './MessageList.module.css';

/** In the place of messages that are on their way; `text` says so to whoever does not see it. */
export function MessagesLoading({ text }: { text: string }) {
  return (
    <div className={styles.loading}>
      <span className="visually-hidden">{text}</span>
      {['70%', '45%', '82%', '60%'].map((width) => (
        <Skeleton key={width} width={width} height="1.25rem" />
      ))}
    </div>
  );
}
