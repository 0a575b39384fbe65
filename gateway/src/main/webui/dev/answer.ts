/** What the mock server answers a request with. */
export type Answer = [status: number, body?: unknown];
