package live.frontrow.chat.rights;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.PersonBlocked;
import live.frontrow.common.event.PersonErased;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.tail.TailFrom;
import live.frontrow.common.tail.TopicTail;

/**
 * Shows, members and bans as the other services last stated them. In memory of every pod, because the rights of each socket
 * are looked at once a second; their topics are compacted, so reading them from the beginning is enough.
 */
@Singleton
class Conditions {

    /** Until what was under way when somebody was erased is gone as well. */
    private static final Duration ERASING = Duration.ofMinutes(2);

    private final Map<String, Instant> erased = new ConcurrentHashMap<>();
    private final Newest<StreamState> shows = new Newest<>(StreamState::version);
    private final Newest<MembershipChanged> members = new Newest<>(MembershipChanged::version);
    private final Newest<PersonBlocked> blocks = new Newest<>(PersonBlocked::version);
    private final TopicTail tails;

    Conditions(TopicTail tails) {
        this.tails = tails;
    }

    void start(@Observes StartupEvent event) {
        tails.start(
                "shows",
                Set.of(EventType.STREAM_LIVE, EventType.STREAM_UPDATED, EventType.STREAM_ENDED),
                TailFrom.beginning(),
                fact -> shows.take(fact.key(), (StreamState) fact.data()));
        tails.start(
                "members",
                Set.of(EventType.MEMBERSHIP_CHANGED),
                TailFrom.beginning(),
                fact -> members.take(fact.key(), (MembershipChanged) fact.data()));
        tails.start(
                "blocks",
                Set.of(EventType.PERSON_BLOCKED),
                TailFrom.beginning(),
                fact -> blocks.take(fact.key(), (PersonBlocked) fact.data()));
        tails.start(
                "erased",
                Set.of(EventType.PERSON_ERASED),
                TailFrom.back(ERASING),
                fact -> erase((PersonErased) fact.data()));
    }

    /** The show, unless there is none (any more). */
    Optional<StreamState> show(String id) {
        return shows.of(id).filter(show -> !show.deleted());
    }

    /** Whether nothing happens at a show any more. */
    boolean over(String id) {
        return shows.of(id)
                .filter(show -> show.deleted() || show.cancelledAt() != null || show.status() == StreamStatus.ENDED)
                .isPresent();
    }

    /** The show, whether there still is one or not. */
    Optional<StreamState> ever(String id) {
        return shows.of(id);
    }

    /** All of them. */
    Stream<StreamState> shows() {
        return shows.all().filter(show -> !show.deleted());
    }

    boolean member(String person, Instant now) {
        return members.of(person).filter(membership -> membership.activeAt(now)).isPresent();
    }

    /** Rank of the plan of a member, 0 for whoever pays nothing; below zero for nobody's member. */
    int plan(String person, Instant now) {
        return members.of(person)
                .filter(membership -> membership.activeAt(now))
                .map(membership -> membership.tier() == null ? 0 : membership.tier())
                .orElse(-1);
    }

    /** Whether this person gets into a show for members: as one of its tier, or as somebody's guest. */
    boolean letsIn(String person, String show, Access access, Instant now) {
        return members.of(person)
                .filter(membership -> membership.opens(show, access, now))
                .isPresent();
    }

    /** Whether everything about this person is being erased. */
    boolean erased(String person, Instant now) {
        Instant at = erased.get(person);
        return at != null && now.isBefore(at.plus(ERASING));
    }

    private void erase(PersonErased person) {
        erased.values().removeIf(at -> at.plus(ERASING).isBefore(Instant.now()));
        // From when it is heard, not asked for: however late that is, something may be under way.
        erased.put(person.person(), Instant.now());
    }

    boolean blocked(String person) {
        return blocks.of(person).filter(PersonBlocked::blocked).isPresent();
    }
}
