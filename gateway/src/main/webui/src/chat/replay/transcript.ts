import type { Page } from '../../api/types';
import { countUntil } from '../../timeline/countUntil';
import type { ChatMessage } from '../room/protocol';

/** Messages from a place on, oldest first, or until it, newest first. */
export type Read = (direction: 'from' | 'until', place: string, limit: number) => Promise<Page<ChatMessage>>;

/** Asked for at once: what stands above the playhead, and what comes. */
const BEHIND = 50;
const AHEAD = 200;
/** So far ahead of the playhead (ms of the show) more is fetched: at double speed ten seconds. */
const EARLY = 20_000;
/** Messages that are kept; of those before the playhead so many at least. */
const MOST = 1_000;
/** So many are seen above the playhead wherever it is, if as many were written. */
const FEW = 20;
/** Whoever writes now may be read a moment later (ms). */
const SETTLED = 3_000;

/** What of a show's chat is in hand around a moment, of times in epoch ms. */
export class Transcript {
  /** In the order in which they were written. */
  private messages: ChatMessage[] = [];
  private times: number[] = [];
  /** All that was written from here to there is in hand; nothing while `since` is above `until`. */
  private since = Number.POSITIVE_INFINITY;
  private until = Number.NEGATIVE_INFINITY;
  private next: string | null = null;
  private readonly read: Read;
  private readonly now: () => number;

  constructor(read: Read, now: () => number) {
    this.read = read;
    this.now = now;
  }

  /** Whether what is to be seen at a moment is in hand. */
  has(date: number): boolean {
    return date >= this.since && date <= this.until;
  }

  /** Whether something is to be fetched for a moment. */
  needs(date: number): boolean {
    return !this.has(date) || date > this.until - EARLY;
  }

  /** How many of those in hand had been written by a moment. */
  count(date: number): number {
    return countUntil(this.times, date, (time) => time);
  }

  /** The last that had been written by a moment, `most` at most. */
  at(date: number, most: number): ChatMessage[] {
    const count = this.count(date);
    return this.messages.slice(Math.max(0, count - most), count);
  }

  /** Fetches what is needed for a moment; `growing`: people still write. */
  async fetch(date: number, growing: boolean): Promise<void> {
    if (!this.has(date)) {
      await this.anew(date, growing);
    } else if (this.needs(date)) {
      const edge = this.edge(growing);
      const place = this.next ?? new Date(this.until).toISOString();
      this.append(await this.read('from', place, AHEAD), edge);
      this.trim(date);
    }
  }

  private async anew(date: number, growing: boolean): Promise<void> {
    const edge = this.edge(growing);
    const moment = new Date(date).toISOString();
    const [before, after] = await Promise.all([
      this.read('until', moment, BEHIND),
      this.read('from', moment, AHEAD),
    ]);
    this.messages = before.items.reverse();
    this.times = this.messages.map(timeOf);
    this.since = before.next === null ? Number.NEGATIVE_INFINITY : (this.times[FEW] ?? date);
    this.append(after, Math.max(edge, date));
  }

  private append({ items, next }: Page<ChatMessage>, edge: number): void {
    const known = new Set(this.messages.slice(-AHEAD).map(({ id }) => id));
    const fresh = items.filter(({ id }) => !known.has(id));
    this.messages = [...this.messages, ...fresh];
    this.times = [...this.times, ...fresh.map(timeOf)];
    this.next = next;
    this.until = next === null ? edge : (this.times.at(-1) ?? edge);
  }

  private trim(date: number): void {
    const much = Math.min(this.messages.length - MOST, this.count(date) - AHEAD);
    if (much > 0) {
      this.messages = this.messages.slice(much);
      this.times = this.times.slice(much);
      this.since = this.times[FEW] ?? date;
    }
  }

  /** Up to when nothing is missing where a page says that there is no other. */
  private edge(growing: boolean): number {
    return growing ? this.now() - SETTLED : Number.POSITIVE_INFINITY;
  }
}

const timeOf = ({ at }: ChatMessage): number => Date.parse(at);
