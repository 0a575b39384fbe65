import type { Violation } from './types';

/** What the server answers when it refuses (RFC 9457), or what became of a request that got no answer. */
export class Problem extends Error {
  readonly status: number;
  readonly id: string;
  readonly violations: Violation[];
  readonly extra: Record<string, unknown>;

  constructor(
    status: number,
    id: string,
    detail = '',
    violations: Violation[] = [],
    extra: Record<string, unknown> = {},
  ) {
    super(detail || id);
    this.status = status;
    this.id = id;
    this.violations = violations;
    this.extra = extra;
  }

  /** No answer, or one that says "later": worth asking again. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, 'unreachable', String(error));
}

/** Reads a refusal; anything that is no problem document still becomes one. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== 'object' || body === null) {
    return new Problem(response.status, `status-${response.status}`);
  }
  const fields = body as Record<string, unknown>;
  const id = typeof fields.id === 'string' ? fields.id : lastSegment(fields.type);
  const detail = typeof fields.detail === 'string' ? fields.detail : '';
  const violations = Array.isArray(fields.violations) ? (fields.violations as Violation[]) : [];
  return new Problem(response.status, id ?? `status-${response.status}`, detail, violations, fields);
}

function lastSegment(type: unknown): string | undefined {
  return typeof type === 'string' ? type.split('/').at(-1) : undefined;
}
