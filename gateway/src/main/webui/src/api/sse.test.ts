import { describe, expect, it } from 'vitest';
import { eventParser, type ServerEvent } from './sse';

function parse(...chunks: string[]): ServerEvent[] {
  const seen: ServerEvent[] = [];
  const feed = eventParser((event) => seen.push(event));
  chunks.forEach(feed);
  return seen;
}

describe('eventParser', () => {
  it('reads events with names, and nothing from comments', () => {
    expect(parse(': hello\n\nevent: viewers\ndata: {"now":3}\n\n: still here\n\n')).toEqual([
      { event: 'viewers', data: '{"now":3}' },
    ]);
  });

  it('joins chunks cut anywhere, also between CR and LF', () => {
    expect(parse('event: sh', 'ow\r', '\ndata: {"a"', ':1}\r\n', '\r\n')).toEqual([
      { event: 'show', data: '{"a":1}' },
    ]);
  });

  it('joins several data lines and names the nameless', () => {
    expect(parse('data: one\ndata:two\n\n')).toEqual([{ event: 'message', data: 'one\ntwo' }]);
  });

  it('tells after which time to come back, when that is a number', () => {
    const times: number[] = [];
    const feed = eventParser(
      () => {},
      (ms) => times.push(ms),
    );
    feed('retry: 2500\n\nretry: soon\nretry:\n');
    expect(times).toEqual([2500]);
  });

  it('drops an event without data or without its end', () => {
    expect(parse('event: rights\n\nevent: show\ndata: {}')).toEqual([]);
  });
});
