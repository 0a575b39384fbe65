package live.frontrow.chat.room;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.chat.emoji.EmojiBoard;
import live.frontrow.chat.pulse.Pulse;
import live.frontrow.chat.pulse.PulseListener;

/**
 * What a room tells of its pulse, its questions, its polls and the channel's emoji. One version for all notices: so what a seat has is one number, and seats with the same number
 * share a text.
 */
final class Notices implements PulseListener {

    /** Milliseconds between two frames of totals. Not a fifth of a second: with what the way adds to one and not to the next, no second has six. */
    static final long REACTIONS_EVERY = 210;

    /** The same of people. */
    static final long PRESENCE_EVERY = 2_000;

    /** Milliseconds between two frames of questions, and of polls. */
    static final long QUESTIONS_EVERY = 500;

    private final Notice reactions;
    private final Notice presence;
    private final Notice emoji;
    private final Notice questions;
    private final Notice polls;
    private final Map<Notice, Board> boards;
    private final EmojiBoard board;
    private final RoomLoop loop;
    private final Runnable flush;
    private int version;
    private Map<String, String> told;
    private long dueAt = Long.MAX_VALUE;

    /** {@code flush} is run on the loop when there is something to release. */
    Notices(Pulse pulse, EmojiBoard board, RoomLoop loop, Runnable flush) {
        this.reactions = new Notice(REACTIONS_EVERY, () -> Frames.reactions(pulse.totals()));
        this.presence = new Notice(PRESENCE_EVERY, () -> Frames.presence(pulse.people()));
        this.emoji = new Notice(0, () -> Frames.emoji(told));
        this.questions = new Notice(QUESTIONS_EVERY, () -> "");
        this.polls = new Notice(QUESTIONS_EVERY, () -> "");
        this.boards = Map.of(questions, new Board(Frames::questions), polls, new Board(Frames::polls));
        this.board = board;
        this.told = Map.of();
        this.loop = loop;
        this.flush = flush;
        pulse.watch(this);
    }

    int version() {
        return version;
    }

    /** Looks whether there are other emoji than everybody was told of. */
    void look() {
        Map<String, String> now = board.pictures();
        boolean others = !now.equals(told);
        told = now;
        if (others) {
            changed(emoji);
        }
    }

    /** What somebody has who has just been told the state of the room: all but the emoji. */
    int greeting() {
        look();
        return emoji.version() == 0 ? version : emoji.version() - 1;
    }

    /** Changes the list of questions. */
    void questions(Consumer<Board> change) {
        change(questions, change);
    }

    /** The same of polls. */
    void polls(Consumer<Board> change) {
        change(polls, change);
    }

    private void change(Notice notice, Consumer<Board> change) {
        change.accept(boards.get(notice));
        changed(notice);
    }

    /** The question that is being answered, or null. */
    String currentQuestion() {
        return boards.get(questions).current();
    }

    /** The poll that is open, or null. */
    String currentPoll() {
        return boards.get(polls).current();
    }

    /** Frames that are newer than {@code version}, a line each, for moderators or for everybody. */
    String after(int version, boolean moderator) {
        return version == this.version
                ? ""
                : all().filter(notice -> notice.version() > version)
                        .map(notice -> boards.containsKey(notice)
                                ? boards.get(notice).after(version, moderator)
                                : notice.frame())
                        .collect(Collectors.joining("\n"));
    }

    /** Makes anew what has changed and may be made now; comes back for what must wait for a moment. */
    void release() {
        long now = loop.millis();
        long due = all().mapToLong(notice -> release(notice, now)).min().orElseThrow();
        if (due < dueAt) {
            dueAt = due;
            loop.after(due - now, () -> {
                dueAt = Long.MAX_VALUE;
                flush.run();
            });
        }
    }

    private long release(Notice notice, long now) {
        if (notice.changed() && notice.due() <= now) {
            version++;
            notice.release(now, version);
            Board board = boards.get(notice);
            if (board != null && board.release(version)) {
                notice.change();
            }
        }
        return notice.changed() ? notice.due() : Long.MAX_VALUE;
    }

    private Stream<Notice> all() {
        return Stream.of(reactions, presence, emoji, questions, polls);
    }

    @Override
    public void reactionsChanged() {
        changed(reactions);
    }

    @Override
    public void peopleChanged() {
        changed(presence);
    }

    private void changed(Notice notice) {
        if (notice.change()) {
            loop.execute(flush);
        }
    }
}
