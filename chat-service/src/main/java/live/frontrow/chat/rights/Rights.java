package live.frontrow.chat.rights;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemType;

/** The one place that decides who may be in a room. Asks nobody: each answer is a look into memory. */
@Singleton
public class Rights {

    /** So long after the end people may still say goodbye. Moderators stay: what was said remains to be moderated. */
    static final Duration AFTER_THE_END = Duration.ofMinutes(15);

    private final Conditions conditions;

    Rights(Conditions conditions) {
        this.conditions = conditions;
    }

    /** Why {@code person} may not be in the room of {@code show}; empty when they may. */
    public Optional<ProblemType> refusal(Person person, String show, Instant now) {
        StreamState state = conditions.show(show).orElse(null);
        if (state == null) {
            return Optional.of(CommonProblem.NOT_FOUND);
        }
        return refusal(person, state, state.accessAt(now), now)
                .or(() -> person.moderates() || !over(state, now)
                        ? Optional.empty()
                        : Optional.of(ChatProblem.SHOW_OVER));
    }

    /**
     * Why {@code person} may not read what was said at {@code show}, on air or over; empty when they may. Of a show that is over, whoever
     * may watch its replay may.
     */
    public Optional<ProblemType> historyRefusal(Person person, String show, Instant now) {
        StreamState state = conditions.show(show).orElse(null);
        if (state == null) {
            return Optional.of(CommonProblem.NOT_FOUND);
        }
        ReplayAccess replay = state.status() == StreamStatus.ENDED ? state.replayAccess() : null;
        if (replay != null && replay.closed() && !person.readsAll()) {
            return Optional.of(ChatProblem.SHOW_OVER);
        }
        return refusal(person, state, replay == null ? state.accessAt(now) : replay.access(), now);
    }

    private Optional<ProblemType> refusal(Person person, StreamState state, Access access, Instant now) {
        if (conditions.erased(person.id(), now)) {
            return Optional.of(CommonProblem.UNAUTHENTICATED);
        }
        if (person.role() != Person.Role.CREATOR && conditions.blocked(person.id())) {
            return Optional.of(ChatProblem.BLOCKED);
        }
        if (!access.membersOnly() || person.readsAll()) {
            return Optional.empty();
        }
        if (!person.anonymous() && conditions.letsIn(person.id(), state.id(), access, now)) {
            return Optional.empty();
        }
        return Optional.of(access.tier() == null ? ChatProblem.MEMBERSHIP_REQUIRED : ChatProblem.TIER_REQUIRED);
    }

    /**
     * The show that a broadcast belongs to: the one on air, else the one that ended a moment ago, else the next one. Empty when
     * there is none.
     */
    public Optional<String> current(Instant now) {
        return CurrentShow.of(conditions.shows(), now, AFTER_THE_END);
    }

    /**
     * The show to which what was said at {@code from} may go on: the one on air, else the next one, of those that are open to nobody
     * who did not get into that one. Empty when there is none.
     */
    public Optional<Onward> next(Instant now, String from) {
        return conditions.ever(from).flatMap(over -> CurrentShow.of(
                        conditions.shows().filter(show -> CurrentShow.keeps(over.accessAt(now), show, now)),
                        now,
                        Duration.ZERO)
                .flatMap(conditions::show)
                .map(next -> new Onward(next.id(), CurrentShow.until(over, next, now))));
    }

    /** A show as it was stated last; empty when there is none. */
    public Optional<StreamState> show(String show) {
        return conditions.show(show);
    }

    /** Whether a show has ended, was called off or taken away, as far as is known; not of one that nobody has heard of yet. */
    public boolean over(String show) {
        return conditions.over(show);
    }

    /**
     * Why {@code person}, who may be in a room with these settings and is muted there until then, may not write, whatever it is;
     * empty when they may.
     */
    public Optional<Silence> silence(
            Person person, Standing standing, Settings settings, Optional<Instant> muted, Instant now) {
        if (person.anonymous()) {
            return Optional.of(new Silence(CommonProblem.UNAUTHENTICATED, null));
        }
        if (person.moderates()) {
            return Optional.empty();
        }
        Instant oldEnough = standing.firstSeen().plus(Duration.ofMinutes(settings.minAccountMinutes()));
        if (muted.isPresent()) {
            return Optional.of(new Silence(ChatProblem.MUTED, muted.get()));
        }
        if (settings.membersOnly() && !member(person, now)) {
            return Optional.of(new Silence(ChatProblem.MEMBERS_ONLY_CHAT, null));
        }
        return now.isBefore(oldEnough)
                ? Optional.of(new Silence(ChatProblem.ACCOUNT_TOO_NEW, oldEnough))
                : Optional.empty();
    }

    /** Whether this person is a member now. */
    public boolean member(Person person, Instant now) {
        return !person.anonymous() && conditions.member(person.id(), now);
    }

    /** Rank of the plan that this person is a member by, 0 for whoever pays nothing; below zero when they are none. */
    public int plan(Person person, Instant now) {
        return person.anonymous() ? -1 : conditions.plan(person.id(), now);
    }

    /** What stands beside somebody's name: what they are to the channel. */
    public List<String> badges(Person person, Instant now) {
        List<String> badges = new ArrayList<>();
        switch (person.role()) {
            case CREATOR -> badges.add("creator");
            case MODERATOR -> badges.add("moderator");
            case VIEWER, OVERLAY -> {}
        }
        if (member(person, now)) {
            badges.add("member");
        }
        return badges;
    }

    private static boolean over(StreamState state, Instant now) {
        return state.status() == StreamStatus.ENDED
                && (state.endedAt() == null || !now.isBefore(state.endedAt().plus(AFTER_THE_END)));
    }
}
