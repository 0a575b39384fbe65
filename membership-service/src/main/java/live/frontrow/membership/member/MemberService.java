package live.frontrow.membership.member;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.outbox.Outbox;
import live.frontrow.common.problem.ProblemException;

/** Gives, takes and shows memberships; each change is told in the transaction that makes it. */
@ApplicationScoped
class MemberService {

    private static final String SOURCE = "/membership-service";

    private final MemberRepository members;
    private final Outbox outbox;

    MemberService(MemberRepository members, Outbox outbox) {
        this.members = members;
        this.outbox = outbox;
    }

    /** The membership of a person who is here, who is known from now on. */
    @WithTransaction
    Uni<MembershipView> own(String person, String name, String username) {
        return members.remember(person, name, username)
                .chain(() -> members.findById(person))
                .map(Member::own);
    }

    /** Makes {@code person} a member, whether they have been here or not; a member stays one. */
    @WithTransaction
    Uni<MemberView> give(String person) {
        Instant now = now();
        return members.meet(person)
                .chain(() -> members.locked(person))
                .call(member ->
                        member.give(now) ? tell(member, now) : Uni.createFrom().voidItem())
                .map(Member::view);
    }

    /** Ends the membership of {@code person}; who is none stays none. */
    @WithTransaction
    Uni<MemberView> take(String person) {
        Instant now = now();
        return members.locked(person)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("person"))
                .call(member ->
                        member.take() ? tell(member, now) : Uni.createFrom().voidItem())
                .map(Member::view);
    }

    /** People whose name contains {@code query}, members first, each group by name. */
    @WithSession
    Uni<MemberPage> list(String query, MemberCursor cursor, int limit) {
        return members.list(query, cursor, limit + 1).map(found -> page(found, limit));
    }

    private Uni<Void> tell(Member member, Instant now) {
        var fact = member.fact(now);
        return outbox.append(Event.now(EventType.MEMBERSHIP_CHANGED, SOURCE, fact.person(), fact));
    }

    private static MemberPage page(List<Member> found, int limit) {
        List<Member> here = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? here.getLast().cursor().text() : null;
        return new MemberPage(here.stream().map(Member::view).toList(), next);
    }

    /** As precise as the database keeps it, so that event and row say the same. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
