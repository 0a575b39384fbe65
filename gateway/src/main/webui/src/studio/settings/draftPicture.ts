import { settings } from '../../text/settings';

const words = settings.look;

/** Media types that may be sent. */
export const TYPES = ['image/png', 'image/jpeg'];
const MOST_BYTES = 5 * 1024 * 1024;

/** A picture of the draft: a new file, the address of the one there is, or none. */
export type DraftPicture = Blob | string | null;

/** What can be told of a file without reading it; empty when it may be sent. */
export function fault(picture: DraftPicture): string {
  if (!(picture instanceof Blob)) {
    return '';
  }
  if (!TYPES.includes(picture.type)) {
    return words.wrongType;
  }
  return picture.size > MOST_BYTES ? words.tooLarge : '';
}
