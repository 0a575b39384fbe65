import type { Named } from '../../api/moderation';

/** Somebody, and the room in which they were met. */
export interface Met {
  person: Named;
  show: string;
}
