import { useEffect, useRef, useState } from 'react';
import { dateIn } from '../../watch/replay/moment';
import type { DeskState } from '../desk/deskState';
import { isSeen } from '../question';
import { answerPath, type Watching } from './AnswerLink';

/** The question that an address names, as in `/s/SHOW?question=ID`: so do notices of answers. */
export const namedIn = (search: string): string | null => new URLSearchParams(search).get('question');

/** The question that the page was opened for; once it is known and was answered, its answer is played. */
export function useNamed(state: DeskState, replay: Watching): string | null {
  const [named] = useState(() => namedIn(location.search));
  const played = useRef(false);
  const question = named === null ? undefined : state.questions.get(named);
  useEffect(() => {
    if (!played.current && isSeen(question) && question.answerFrom && replay.watch) {
      played.current = true;
      // A notice's link says the moment as well: it is played already.
      if (dateIn(location.search) === Date.parse(question.answerFrom)) {
        return;
      }
      history.replaceState(history.state, '', answerPath(question.show, question.answerFrom));
      replay.watch();
    }
  }, [question, replay.watch]);
  return named;
}
