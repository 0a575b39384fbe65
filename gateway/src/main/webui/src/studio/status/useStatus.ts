import { listModerators } from '../../api/moderation';
import { getDeadLetters } from '../../api/money';
import { asProblem } from '../../api/problem';
import { getReadiness } from '../../api/readiness';
import { getStorage } from '../../api/recordings';
import { getNoticeReadiness, getStripeLine } from '../../api/rehearsal';
import { listShows, programme } from '../../api/shows';
import { usePolled } from '../../design/usePolled';
import type { Known } from './lines';

/** Nobody should wait for news of what they have just repaired (ms). */
const REFRESH = 10_000;

/** It knocks at the mail server each time (ms). */
const MAIL_REFRESH = 60_000;

/** What is known right now, asked anew all the time; null while it is asked for the first time. */
export function useStatus(): Known | null {
  const { last } = usePolled('status', look, REFRESH);
  const { resource } = usePolled('status of mail', () => orNull(getNoticeReadiness()), MAIL_REFRESH);
  return last && resource.state === 'ready' ? { ...last, notices: resource.value } : null;
}

async function look(): Promise<Omit<Known, 'notices'>> {
  const [shows, readiness, chat, storage, stripe, letters] = await Promise.all([
    orNull(listShows(programme)),
    orNull(getReadiness()),
    orNull(listModerators()),
    getStorage().catch((error) => (asProblem(error).status === 404 ? undefined : null)),
    orNull(getStripeLine()),
    orNull(getDeadLetters()),
  ]);
  return { shows: shows?.items ?? null, readiness, chat: chat !== null, storage, stripe, letters };
}

/** A question without an answer must not hide the others. */
const orNull = <T>(question: Promise<T>): Promise<T | null> => question.catch(() => null);
