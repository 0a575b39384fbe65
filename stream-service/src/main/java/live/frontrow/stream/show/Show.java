package live.frontrow.stream.show;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.RecordingState;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.window.ShowWindows;

/**
 * One show and the states it passes through: scheduled, live, interrupted, live …, ended.
 *
 * <p>Every change bumps {@code version}; whoever calls a changing method holds the row lock and appends the event in the same transaction.
 */
@Entity
@Table(name = "show")
public class Show {

    @Id
    private UUID id;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private StreamStatus status;

    @Embedded
    private ShowAccess access;

    @Embedded
    private ShowReplay replay = new ShowReplay();

    @Embedded
    private ShowReplayAccess replayAccess;

    @Convert(converter = ShowWindows.class)
    private List<AccessWindow> accessWindows;

    private Instant createdAt;
    private Instant scheduledAt;
    private Instant startedAt;
    private Instant interruptedAt;
    private Instant graceUntil;
    private Instant endedAt;
    private Instant cancelledAt;
    private boolean endedByCreator;
    private boolean armed;
    private boolean openedByKey;
    private int publication;
    private String originUrl;
    private String ingestId;
    private long version;
    private boolean deleted;
    private int listRank;
    private long listKey;

    /** For Hibernate. */
    protected Show() {}

    /** A planned show that nobody has sent to yet. */
    public Show(UUID id, ShowDetails details, Instant now) {
        this.id = id;
        this.title = details.title();
        this.description = details.description();
        this.access = new ShowAccess(details.access(), null);
        this.scheduledAt = details.scheduledAt();
        this.createdAt = now;
        this.status = StreamStatus.SCHEDULED;
        changed();
    }

    /** A show that nobody planned: somebody sends with the channel's key and there is nothing else it could mean. */
    public static Show openedByKey(UUID id, ShowDetails details, Instant now) {
        Show show = new Show(id, details, now);
        show.openedByKey = true;
        return show;
    }

    /** Replaces what the creator may edit; returns false, and keeps the version, when nothing differs. */
    public boolean edit(ShowDetails details, Instant at) {
        if (details.equals(details())) {
            return false;
        }
        settle(at);
        this.title = details.title();
        this.description = details.description();
        this.access = access.changed(details.access());
        this.scheduledAt = details.scheduledAt();
        openSince(at);
        changed();
        return true;
    }

    /** Who gets in from {@code at} on, and instead from a later time on (or null); false, and the same version, when nothing differs. */
    public boolean admit(Access now, AccessChange next, Instant at) {
        require(onAir() || (planned() && !cancelled()), "change its audience");
        if (now.equals(access.now()) && Objects.equals(next, access.next())) {
            return false;
        }
        settle(at);
        this.access = new ShowAccess(now, next);
        openSince(at);
        changed();
        return true;
    }

    /** What is meant to come in it is another. Nothing of the show itself differs, but how long it is meant to last. */
    public void replanned() {
        changed();
    }

    /** A publication is on air: the show's next one, at {@code originUrl}, sent to {@code ingestId}. */
    public void goLive(String originUrl, String ingestId, Instant now) {
        require((planned() && !cancelled()) || status == StreamStatus.INTERRUPTED, "go live");
        this.status = StreamStatus.LIVE;
        this.armed = false;
        this.publication++;
        this.originUrl = originUrl;
        this.ingestId = ingestId;
        this.startedAt = startedAt == null ? now : startedAt;
        settle(now);
        openSince(now);
        this.interruptedAt = null;
        this.graceUntil = null;
        changed();
    }

    /** The newest publication turns out to be on air still. */
    public void resume() {
        require(status == StreamStatus.INTERRUPTED, "resume");
        this.status = StreamStatus.LIVE;
        this.interruptedAt = null;
        this.graceUntil = null;
        changed();
    }

    /** The publisher is gone and may come back within {@code grace}. */
    public void interrupt(Instant now, Duration grace) {
        require(status == StreamStatus.LIVE, "be interrupted");
        this.status = StreamStatus.INTERRUPTED;
        this.interruptedAt = now;
        this.graceUntil = now.plus(grace);
        changed();
    }

    /** The creator decides how long the publisher may stay away. */
    public void waitUntil(Instant graceUntil) {
        require(status == StreamStatus.INTERRUPTED, "wait");
        this.graceUntil = graceUntil;
        changed();
    }

    /** Over for good, by the creator's word or because the grace ran out. */
    public void end(Instant now, boolean byCreator) {
        require(onAir(), "end");
        settle(now);
        this.status = StreamStatus.ENDED;
        this.endedAt = now;
        this.endedByCreator = byCreator;
        this.access = access.settled(now);
        this.interruptedAt = null;
        this.graceUntil = null;
        changed();
    }

    /** Called off: it keeps its page, which says so, and takes no publisher. */
    public void cancel(Instant now) {
        require(planned() && !cancelled(), "be cancelled");
        this.cancelledAt = now;
        this.armed = false;
        this.access = access.settled(now);
        changed();
    }

    /** Takes a cancellation back. */
    public void restore() {
        require(cancelled(), "be restored");
        this.cancelledAt = null;
        changed();
    }

    /** What the channel's key sends next goes here. Nobody but the creator learns of it, so the version stays. */
    public void arm() {
        require(planned() && !cancelled(), "be armed");
        this.armed = true;
    }

    /** The channel's key finds its show by time again. */
    public void disarm() {
        this.armed = false;
    }

    /** The creator removed it; it exists for nobody any more. */
    public void delete() {
        require(!onAir(), "be deleted");
        this.deleted = true;
        this.armed = false;
        this.access = access.withoutNext();
        changed();
    }

    /** What vod-service says of its recording; false, and the same version, when something newer is known. */
    public boolean recorded(RecordingState recording) {
        if (!replay.olderThan(recording)) {
            return false;
        }
        this.replay = new ShowReplay(recording);
        changed();
        return true;
    }

    /** Who may watch it again once it is over; null: its own audience. False, and the same version, when nothing differs. */
    public boolean openReplayTo(ReplayAccess access) {
        if (Objects.equals(access, replayAccess())) {
            return false;
        }
        this.replayAccess = ShowReplayAccess.of(access);
        changed();
        return true;
    }

    /** Whether a publication is on air or may come back. */
    public boolean onAir() {
        return status == StreamStatus.LIVE || status == StreamStatus.INTERRUPTED;
    }

    /** Whether nobody has sent a picture yet; also true of a cancelled show. */
    public boolean planned() {
        return status == StreamStatus.SCHEDULED;
    }

    /** Whether the creator called it off. */
    public boolean cancelled() {
        return cancelledAt != null;
    }

    /** Whether the channel's key sends here next. */
    public boolean armed() {
        return armed;
    }

    /** Whether a publisher opened it without anything having been planned. */
    public boolean openedByKey() {
        return openedByKey;
    }

    /** Whether the grace of an interrupted show has run out. */
    public boolean graceOver(Instant now) {
        return status == StreamStatus.INTERRUPTED && !now.isBefore(graceUntil);
    }

    /** The whole condition, as events state it. */
    public StreamState state() {
        return new StreamState(
                id.toString(),
                version,
                title,
                description,
                status,
                access.now().membersOnly(),
                access.now().tier(),
                access.next(),
                scheduledAt,
                startedAt,
                interruptedAt,
                graceUntil,
                endedAt,
                cancelledAt,
                publication,
                originUrl,
                replay.of(id.toString()),
                replayAccess(),
                accessWindows,
                deleted);
    }

    /** What the creator may edit, as it stands. */
    public ShowDetails details() {
        return new ShowDetails(title, description, access.now(), scheduledAt);
    }

    public UUID id() {
        return id;
    }

    public StreamStatus status() {
        return status;
    }

    /** Who gets in. */
    public Access access() {
        return access.now();
    }

    /** Who got in right before that moment, whether or not a change at that moment has been written down. */
    public Access accessBefore(Instant at) {
        return Stream.ofNullable(accessWindows)
                .flatMap(List::stream)
                .filter(window -> window.from().isBefore(at))
                .reduce((earlier, later) -> later)
                .map(AccessWindow::access)
                .orElseGet(access::now);
    }

    /** Who may watch it again once it is over, or null: those who might at its end. */
    public ReplayAccess replayAccess() {
        return ShowReplayAccess.access(replayAccess);
    }

    public int publication() {
        return publication;
    }

    /** Rises with every change that others are told of. */
    public long version() {
        return version;
    }

    public boolean deleted() {
        return deleted;
    }

    ListPosition listPosition() {
        return new ListPosition(listRank, listKey, id);
    }

    /**
     * A change of the audience that is due, and that nobody has written down yet, began a window when it was due; an instance of before
     * writes nothing down.
     */
    private void settle(Instant now) {
        if (startedAt != null && onAir()) {
            accessWindows = ShowWindows.asItIs(accessWindows, startedAt, access.now());
        }
        AccessChange due = access.next();
        if (startedAt != null && due != null && due.due(now)) {
            accessWindows = ShowWindows.then(accessWindows, due.at(), new Access(due.membersOnly(), due.tier()));
        }
    }

    /** Those who get in do so since then, unless they did before. Only of what is on air there are windows. */
    private void openSince(Instant at) {
        if (onAir()) {
            Access open = AccessChange.inForce(access.now(), access.next(), at);
            accessWindows = ShowWindows.then(accessWindows, at, open);
        }
    }

    private void changed() {
        version++;
        ListPosition position = ListPosition.of(id, status, createdAt, scheduledAt, startedAt, endedAt, cancelledAt);
        listRank = position.rank();
        listKey = position.key();
    }

    private void require(boolean allowed, String what) {
        if (!allowed || deleted) {
            throw new IllegalStateException(
                    "A show that is %s cannot %s".formatted(deleted ? "deleted" : status, what));
        }
    }
}
