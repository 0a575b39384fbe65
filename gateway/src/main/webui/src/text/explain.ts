import { asProblem } from '../api/problem';
import { common } from './common';

/** A failure in words that say what to do. The services phrase their own refusals; those are shown as they are. */
export function explain(error: unknown): string {
  const problem = asProblem(error);
  if (problem.status === 0 || problem.status >= 502) {
    return common.unreachable;
  }
  if (problem.status === 401) {
    return common.signedOutMeanwhile;
  }
  return problem.message !== problem.id ? problem.message : common.unexpected(problem.id);
}
