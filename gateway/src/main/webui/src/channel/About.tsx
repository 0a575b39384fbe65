import type { Channel } from '../api/types';
import { SafeHtml } from '../look/SafeHtml';
import { channel as words } from '../text/channel';
import styles from './About.module.css';

/** What the creator says of themselves, and where else they are. */
export function About({ channel }: { channel: Channel }) {
  const { name, aboutHtml, links } = channel;
  if (!aboutHtml && links.length === 0) {
    return null;
  }
  return (
    <section className={styles.about} aria-labelledby="about">
      <h2 id="about">{words.about(name)}</h2>
      {aboutHtml && <SafeHtml html={aboutHtml} />}
      {links.length > 0 && (
        <ul className={styles.links} aria-label={words.links}>
          {links.map(({ label, url }) => (
            <li key={`${label} ${url}`}>
              <a href={url} rel="noopener noreferrer">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
