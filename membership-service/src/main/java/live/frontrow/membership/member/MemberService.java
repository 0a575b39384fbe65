package live.frontrow.membership.member;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;

/** Gives, takes and shows memberships. */
@ApplicationScoped
class MemberService {

    private final MemberRepository members;
    private final Standings standings;
    private final OwnPlans plans;

    MemberService(MemberRepository members, Standings standings, OwnPlans plans) {
        this.members = members;
        this.standings = standings;
        this.plans = plans;
    }

    /** The membership of a person who is here, who is known from now on. */
    @WithTransaction
    Uni<MembershipView> own(String person, String name, String username) {
        return members.remember(person, name, username)
                .chain(() -> members.findById(person))
                .chain(member -> plans.of(member.price(), person).chain(plan -> plans.pending(person)
                        .chain(pending -> plans.owes(person).map(owes -> member.own(plan, pending, owes)))));
    }

    /** Makes {@code person} a member, whether they have been here or not; a member stays one. */
    @WithTransaction
    Uni<MemberView> give(String person) {
        Instant now = Standings.now();
        return members.meet(person)
                .chain(() -> members.locked(person))
                .invoke(member -> member.give(now))
                .call(() -> standings.settle(person, now))
                .chain(this::view);
    }

    /** Ends the membership of {@code person}; who is none stays none, and what is paid for only Stripe ends. */
    @WithTransaction
    Uni<MemberView> take(String person) {
        return members.locked(person)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("person"))
                .invoke(member -> {
                    if (member.pays() && member.givenAt() == null) {
                        throw new ProblemException(
                                MembershipProblem.MEMBERSHIP_PAID,
                                "Cancel or refund this subscription at Stripe: the membership ends with it.");
                    }
                    member.take();
                })
                .call(() -> standings.settle(person, Standings.now()))
                .chain(this::view);
    }

    /** People whose name contains {@code query}, members first, each group by name. */
    @WithSession
    Uni<MemberPage> list(String query, MemberCursor cursor, int limit) {
        return members.list(query, cursor, limit + 1)
                .chain(found -> plans.names(found).map(names -> page(found, limit, names)));
    }

    private Uni<MemberView> view(Member member) {
        return plans.names(List.of(member)).map(names -> member.view(names.get(member.price())));
    }

    private static MemberPage page(List<Member> found, int limit, Map<UUID, String> plans) {
        List<Member> here = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? here.getLast().cursor().text() : null;
        return new MemberPage(
                here.stream()
                        .map(member -> member.view(plans.get(member.price())))
                        .toList(),
                next);
    }
}
