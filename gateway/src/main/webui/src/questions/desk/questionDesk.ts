import { serverNow } from '../../api/clock';
import { asProblem } from '../../api/problem';
import { askQuestion, listQuestions, type NewQuestion, voteFor, withdrawQuestion } from '../../api/questions';
import type { ChatRoom } from '../../chat/room/chatRoom';
import type { Frame } from '../../chat/room/protocol';
import { explain } from '../../text/explain';
import { isSeen, type Question, type QuestionSettings, type QuestionsFrame } from '../question';
import { changed, type DeskState, read, tallied, UNREAD } from './deskState';
import { counted, hasVoted, parted, uncounted, wished } from './votes';

/** Not all who missed something read at once (ms). */
const SPREAD = 3_000;

/** As much of a chat room as tells of questions. */
export type Line = Pick<ChatRoom, 'overhear' | 'now' | 'subscribe'>;

/** The questions of one show as a page uses them: read once, then told of by the room's line; without one read again and again. */
export class QuestionDesk {
  readonly show: string;
  private readonly line: Line | null;
  private readonly every: number;
  private readonly listeners = new Set<() => void>();
  private readonly voting = new Set<string>();
  /** Told of while the list is on its way. */
  private since = new Set<string>();
  /** Settings are newer than the list that is on its way. */
  private settled = false;
  /** Tells the last question for the list from those that it overtook. */
  private turn = 0;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private catching: ReturnType<typeof setTimeout> | undefined;
  private leave: () => void = () => undefined;
  private state = UNREAD;

  /** Without a line the list is read every `every` ms. */
  constructor(show: string, line: Line | null, every: number) {
    this.show = show;
    this.line = line;
    this.every = every;
  }

  readonly now = (): DeskState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.stopped = false;
    this.leave = this.line?.overhear((frames) => this.heard(frames)) ?? this.leave;
    void this.look();
  }

  stop(): void {
    this.stopped = true;
    this.turn += 1;
    clearTimeout(this.timer);
    clearTimeout(this.catching);
    this.leave();
  }

  /** Reads all of it. */
  async reload(): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    this.since = new Set();
    this.settled = false;
    try {
      const list = await listQuestions(this.show);
      if (mine === this.turn) {
        const settings = this.settled ? { settings: this.state.settings } : {};
        this.become(read(this.state, { ...list, ...settings }, this.since));
      }
    } catch (error) {
      if (mine === this.turn) {
        this.become({ ...this.state, trouble: explain(error) });
      }
    }
  }

  /** Gives this person's vote, or takes it back. */
  async vote(id: string): Promise<void> {
    const question = this.state.questions.get(id);
    if (!isSeen(question)) {
      return;
    }
    this.become(wished(this.state, question));
    if (this.voting.has(id)) {
      return;
    }
    this.voting.add(id);
    try {
      await this.send(id);
    } catch (error) {
      this.become(uncounted(this.state, id, explain(error)));
    }
    this.voting.delete(id);
  }

  /** Asks; fails with why not. When the next one may be asked is known afterwards, either way. */
  async ask(question: NewQuestion): Promise<void> {
    try {
      const asked = await askQuestion(this.show, question);
      this.learn(asked);
      this.become({ ...this.state, mine: new Set(this.state.mine).add(asked.id) });
      void this.reload();
    } catch (error) {
      const wait = Number(asProblem(error).extra.retryAfter);
      if (wait > 0) {
        this.become({ ...this.state, nextAllowedAt: serverNow() + wait * 1000 });
      }
      throw error;
    }
  }

  /** Takes back what this person asked. */
  async withdraw({ id, version, show }: Question): Promise<void> {
    await withdrawQuestion(this.show, id);
    this.become(changed(this.state, [{ id, version: version + 1, show, status: 'withdrawn' }]));
  }

  /** What the service has answered about these. */
  learn(...questions: Question[]): void {
    this.tell(questions);
  }

  settle(settings: Partial<QuestionSettings>): void {
    this.settled = true;
    this.become({ ...this.state, settings: { ...this.state.settings, ...settings } });
  }

  /** Until what is wanted is what counts: somebody may press again while it is on its way. */
  private async send(id: string): Promise<void> {
    for (;;) {
      const wanted = hasVoted(this.state, id);
      const vote = await voteFor(this.show, id, wanted);
      if (hasVoted(this.state, id) === wanted) {
        this.become(counted(this.state, id, vote));
        return;
      }
    }
  }

  private async look(): Promise<void> {
    // What a list that failed would have told is told by no line.
    if (!this.state.known || this.state.trouble || this.line?.now().line !== 'open') {
      await this.reload();
    }
    if (!this.stopped) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.look(), this.every);
    }
  }

  private heard(frames: Frame[]): void {
    for (const frame of frames) {
      if (frame.type === 'questions') {
        this.told(frame);
      } else if (frame.type === 'state') {
        // Whoever comes, or comes back, has missed what was told before.
        void this.reload();
      }
    }
  }

  private told({ changed = [], voted = [], missed, settings }: QuestionsFrame): void {
    this.tell(changed);
    this.become(tallied(this.state, voted));
    if (settings) {
      this.settle(settings);
    }
    if (missed) {
      this.catchUp();
    }
  }

  private catchUp(): void {
    clearTimeout(this.catching);
    this.catching = setTimeout(() => void this.reload(), Math.random() * SPREAD);
  }

  private tell(changes: Parameters<typeof changed>[1]): void {
    const { questions, mine } = this.state;
    const lost = changes.some(
      (one) => !isSeen(one) && mine.has(one.id) && one.version > (questions.get(one.id)?.version ?? -1),
    );
    if (parted(this.state, changes)) {
      this.catchUp();
    }
    for (const { id } of changes) {
      this.since.add(id);
    }
    this.become(changed(this.state, changes));
    if (lost) {
      // Why, is told to its asker alone.
      void this.reload();
    }
  }

  private become(state: DeskState): void {
    if (state !== this.state) {
      this.state = state;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }
}
