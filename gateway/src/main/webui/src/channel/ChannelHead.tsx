import type { Channel } from '../api/types';
import styles from './ChannelHead.module.css';

/** Who this is. A new channel that has said nothing of itself has none. */
export function ChannelHead({ channel }: { channel: Channel }) {
  const { name, tagline, logoUrl, coverUrl } = channel;
  if (!tagline && !logoUrl && !coverUrl) {
    return null;
  }
  return (
    <div className={styles.head}>
      {coverUrl && <img src={coverUrl} alt="" width={1920} height={640} className={styles.cover} />}
      <div className={styles.who}>
        {logoUrl && <img src={logoUrl} alt="" width={72} height={72} className={styles.logo} />}
        <div>
          <p className={styles.name}>{name}</p>
          {tagline && <p className={styles.tagline}>{tagline}</p>}
        </div>
      </div>
    </div>
  );
}
