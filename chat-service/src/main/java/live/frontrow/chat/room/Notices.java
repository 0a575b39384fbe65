package live.frontrow.chat.room;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.chat.emoji.EmojiBoard;
import live.frontrow.chat.pulse.Pulse;
import live.frontrow.chat.pulse.PulseListener;

/**
 * What a room tells of its pulse and the channel's emoji. One version for all notices: so what a seat has is one number, and seats with the same number
 * share a text.
 */
final class Notices implements PulseListener {

    /** Milliseconds between two frames of totals, and of people. */
    static final long REACTIONS_EVERY = 200;

    static final long PRESENCE_EVERY = 2_000;

    private final Notice reactions;
    private final Notice presence;
    private final Notice emoji;
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

    /** Frames that are newer than {@code version}, a line each. */
    String after(int version) {
        return version == this.version
                ? ""
                : Stream.of(reactions, presence, emoji)
                        .filter(notice -> notice.version() > version)
                        .map(Notice::frame)
                        .collect(Collectors.joining("\n"));
    }

    /** Makes anew what has changed and may be made now; comes back for what must wait for a moment. */
    void release() {
        long now = loop.millis();
        long due = Stream.of(reactions, presence, emoji)
                .mapToLong(notice -> release(notice, now))
                .min()
                .orElseThrow();
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
        }
        return notice.changed() ? notice.due() : Long.MAX_VALUE;
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
