import { useState } from 'react';
import { trimRecording, untrimRecording } from '../../../api/recordings';
import type { Recording, RecordingTrim } from '../../../api/types';
import { toast } from '../../../design/toasts';
import { common } from '../../../text/common';
import { explain } from '../../../text/explain';
import { timer } from '../../../text/format';
import { trim as words } from '../../../text/trim';
import { titleOf } from '../useLibrary';
import { placeOf } from './clock';

/** The two places as somebody is choosing them, in all that was recorded, and what the choice does. */
export function useTrim(recording: Recording, onChange: (changed: Recording) => void) {
  const { show, wholeMillis } = recording;
  const kept = recording.trim ?? { fromMillis: 0, untilMillis: wholeMillis };
  const [from, setFrom] = useState(timer(kept.fromMillis));
  const [until, setUntil] = useState(timer(kept.untilMillis));
  const [busy, setBusy] = useState(false);
  const chosen = choice();

  /** A clock shows whole seconds; whoever leaves an end as it is does not move it. */
  function choice(): RecordingTrim | null {
    const fromMillis = from === timer(kept.fromMillis) ? kept.fromMillis : placeOf(from);
    const untilMillis = until === timer(kept.untilMillis) ? kept.untilMillis : placeOf(until);
    if (fromMillis === null || untilMillis === null) {
      return null;
    }
    const bounded = until === timer(wholeMillis) ? wholeMillis : untilMillis;
    return fromMillis < bounded && bounded <= wholeMillis ? { fromMillis, untilMillis: bounded } : null;
  }

  async function send(trim: RecordingTrim | null, back = false): Promise<void> {
    setBusy(true);
    try {
      const changed = trim ? await trimRecording(show, trim) : await untrimRecording(show);
      const undo = { label: common.undo, run: () => void send(recording.trim, true) };
      toast(back ? words.back : words.done(titleOf(recording)), back ? undefined : undo);
      onChange(changed);
    } catch (error) {
      toast(explain(error));
    }
    setBusy(false);
  }

  return { from, until, setFrom, setUntil, chosen, busy, send };
}
