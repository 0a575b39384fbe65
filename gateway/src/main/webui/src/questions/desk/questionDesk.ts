import { serverNow } from '../../api/clock';
import { asProblem } from '../../api/problem';
import { askQuestion, listQuestions, type NewQuestion, voteFor, withdrawQuestion } from '../../api/questions';
import type { Frame } from '../../chat/room/protocol';
import { Desk, type Line } from '../../desk/desk';
import { explain } from '../../text/explain';
import {
  isSeen,
  type Question,
  type QuestionList,
  type QuestionSettings,
  type QuestionsFrame,
} from '../question';
import { changed, type DeskState, read, tallied, UNREAD } from './deskState';
import { counted, hasVoted, parted, uncounted, wished } from './votes';

/** The questions of one show as a page uses them: read once, then told of by the room's line; without one read again and again. */
export class QuestionDesk extends Desk<DeskState, QuestionList> {
  private readonly every: number;
  private readonly voting = new Set<string>();
  /** Settings are newer than the list that is on its way. */
  private settled = false;

  /** Without a line the list is read every `every` ms. */
  constructor(show: string, line: Line | null, every: number) {
    super(show, line, UNREAD);
    this.every = every;
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

  protected list(): Promise<QuestionList> {
    this.settled = false;
    return listQuestions(this.show);
  }

  protected taken(list: QuestionList): DeskState {
    const settings = this.settled ? { settings: this.state.settings } : {};
    return read(this.state, { ...list, ...settings }, this.since);
  }

  protected pause(): number {
    return this.every;
  }

  protected heard(frames: Frame[]): void {
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
}
