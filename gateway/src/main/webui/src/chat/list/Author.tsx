import { Mic, Shield, Ticket } from 'lucide-react';
import { chat } from '../../text/chat';
import type { Badge, Author as Person } from '../room/protocol';
import styles from './Author.module.css';
import { nameColour } from './names';

const ICONS = { creator: Mic, moderator: Shield, member: Ticket };

/** Who wrote: badges and the name, in the person's colour. */
export function Author({ author: { id, name, badges } }: { author: Person }) {
  return (
    <span className={styles.author}>
      {badges.map((badge) => (
        <BadgeIcon key={badge} badge={badge} />
      ))}
      <bdi className={styles.name} style={{ color: nameColour(id) }}>
        {name}
      </bdi>
      <span className="visually-hidden">: </span>
    </span>
  );
}

function BadgeIcon({ badge }: { badge: Badge }) {
  const Icon = ICONS[badge];
  return (
    Icon && (
      <span className={styles.badge} data-badge={badge} title={chat.badges[badge]}>
        <Icon size={14} strokeWidth={2.4} aria-hidden="true" />
        <span className="visually-hidden">{chat.badges[badge]}</span>
      </span>
    )
  );
}
