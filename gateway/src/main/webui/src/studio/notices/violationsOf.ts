import { asProblem } from '../../api/problem';

/** What is wrong with each field; nothing when the refusal was about something else. */
export function violationsOf(error: unknown): Record<string, string> {
  return Object.fromEntries(
    asProblem(error).violations.map(({ field, message }) => [field ?? '', message ?? '']),
  );
}
