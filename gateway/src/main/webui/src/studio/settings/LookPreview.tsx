import { type CSSProperties, useEffect, useState } from 'react';
import type { Channel } from '../../api/types';
import { Seats } from '../../app/Wordmark';
import { accentColours } from '../../look/accent';
import { settings } from '../../text/settings';
import type { DraftPicture } from './draftPicture';
import styles from './LookSection.module.css';

const words = settings.look;

interface Props {
  channel: Channel;
  accent: string;
  logo: DraftPicture;
  cover: DraftPicture;
}

/** The draft as the audience would see it, in both lights. */
export function LookPreview({ channel, accent, logo, cover }: Props) {
  const logoUrl = useAddress(logo);
  const coverUrl = useAddress(cover);
  const { strong, on, text } = accentColours(accent);
  return (
    <figure className={styles.preview}>
      <figcaption>{words.preview}</figcaption>
      {(['dark', 'light'] as const).map((lights) => {
        const colours = {
          colorScheme: lights,
          '--accent': accent,
          '--accent-strong': strong,
          '--on-accent': on,
          '--accent-text': text[lights],
        } as CSSProperties;
        return (
          <div key={lights} className={styles.stage} style={colours}>
            {coverUrl && <img src={coverUrl} alt="" className={styles.cover} />}
            <div className={styles.who}>
              {logoUrl ? (
                <img src={logoUrl} alt="" width={40} height={40} className={styles.logo} />
              ) : (
                <Seats />
              )}
              {channel.name}
            </div>
            <span className={styles.link}>{words.sampleLink}</span>
            <span className={styles.button}>{words.sampleButton}</span>
          </div>
        );
      })}
    </figure>
  );
}

/** Where the browser finds a picture that may not have been sent yet. */
function useAddress(picture: DraftPicture): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!(picture instanceof Blob)) {
      setAddress(picture);
      return;
    }
    const own = URL.createObjectURL(picture);
    setAddress(own);
    return () => URL.revokeObjectURL(own);
  }, [picture]);
  return address;
}
