/** Hands on what a socket brings as texts, in the order in which it came: one that is compressed takes a moment. */
export class Inbox {
  /** Texts that came later wait for this one; null when none is being unpacked. */
  private last: Promise<void> | null = null;
  private readonly heard: (text: string) => void;
  private readonly failed: () => void;

  /** `failed` is called for what cannot be unpacked, `heard` for everything else. */
  constructor(heard: (text: string) => void, failed: () => void) {
    this.heard = heard;
    this.failed = failed;
  }

  take(data: unknown): void {
    if (typeof data === 'string' && this.last === null) {
      this.heard(data);
      return;
    }
    const unpacked = typeof data === 'string' ? data : inflated(data as ArrayBuffer);
    const mine = Promise.all([unpacked, this.last])
      .then(([text]) => this.heard(text))
      .catch(() => this.failed())
      .finally(() => {
        if (this.last === mine) {
          this.last = null;
        }
      });
    this.last = mine;
  }
}

/** Text of bytes in zlib's format (RFC 1950). */
function inflated(bytes: ArrayBuffer): Promise<string> {
  const plain = new Response(bytes).body?.pipeThrough(new DecompressionStream('deflate'));
  return new Response(plain).text();
}
