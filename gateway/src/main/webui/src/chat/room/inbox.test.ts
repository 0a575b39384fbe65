import { describe, expect, it, vi } from 'vitest';
import { Inbox } from './inbox';

function setUp() {
  const heard: string[] = [];
  const failed = vi.fn();
  return { heard, failed, inbox: new Inbox((text) => heard.push(text), failed) };
}

const packed = (text: string): Promise<ArrayBuffer> =>
  new Response(new Response(text).body?.pipeThrough(new CompressionStream('deflate'))).arrayBuffer();

describe('Inbox', () => {
  it('hands on a plain text at once', () => {
    const { heard, inbox } = setUp();
    inbox.take('one');
    expect(heard).toEqual(['one']);
  });

  it('unpacks what is compressed, and keeps the order', async () => {
    const { heard, failed, inbox } = setUp();
    const [one, three] = await Promise.all([packed('one, schön 👏'), packed('three')]);
    inbox.take(one);
    inbox.take('two');
    inbox.take(three);
    await vi.waitFor(() => expect(heard).toEqual(['one, schön 👏', 'two', 'three']));
    inbox.take('four');
    expect(heard.at(-1)).toBe('four');
    expect(failed).not.toHaveBeenCalled();
  });

  it('says what cannot be unpacked', async () => {
    const { heard, failed, inbox } = setUp();
    inbox.take(new TextEncoder().encode('no zlib').buffer);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    expect(heard).toEqual([]);
  });
});
