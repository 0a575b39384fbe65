import type { Frame } from '../chat/room/protocol';
import { isSeen, type Question } from '../questions/question';

/** The question that is being answered, as a room's line tells of it. */
export class CurrentQuestion {
  private readonly listeners = new Set<() => void>();
  private question: Question | null = null;

  readonly now = (): Question | null => this.question;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Another show, or none. */
  forget(): void {
    this.become(null);
  }

  hear(frames: Frame[]): void {
    for (const frame of frames) {
      if (frame.type === 'state') {
        // What is being answered follows, if anything is.
        this.become(null);
      } else if (frame.type === 'questions') {
        this.told(frame.changed);
      }
    }
  }

  private told(changed: Parameters<typeof isSeen>[0][] = []): void {
    const on = changed.find((one) => one?.status === 'answering');
    const off = changed.some((one) => one?.id === this.question?.id);
    if (isSeen(on)) {
      this.become(on);
    } else if (off) {
      this.become(null);
    }
  }

  private become(question: Question | null): void {
    if (question !== this.question) {
      this.question = question;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }
}
