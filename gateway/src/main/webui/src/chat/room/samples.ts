import type { ChatMessage, Me, PlacedFrame, StateFrame } from './protocol';

/** Made-up frames for tests. */
export const aMe = (change: Partial<Me> = {}): Me => ({
  id: 'alice',
  name: 'Alice',
  role: 'viewer',
  mayWrite: true,
  ...change,
});

export const aState = (change: Partial<StateFrame> = {}): StateFrame => ({
  type: 'state',
  topic: 'T1',
  seq: 10,
  resumed: false,
  me: aMe(),
  people: 2,
  ...change,
});

export const aMessage = (id: string, change: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  at: '2026-11-28T19:30:00Z',
  author: { id: 'bob', name: 'Bob', badges: [] },
  text: `text of ${id}`,
  replyTo: null,
  ...change,
});

/** A message at `seq`, right after `prev`. */
export const said = (
  seq: number,
  prev: number,
  id: string,
  change: Partial<ChatMessage> = {},
): PlacedFrame => ({
  type: 'message',
  seq,
  prev,
  ...aMessage(id, change),
});
