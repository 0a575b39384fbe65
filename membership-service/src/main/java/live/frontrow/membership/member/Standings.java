package live.frontrow.membership.member;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.outbox.Outbox;
import live.frontrow.membership.entitlement.Facts;
import live.frontrow.membership.onair.OnAir;

/** Brings a member's standing to what the facts say; each change is told in the transaction that makes it. */
@ApplicationScoped
public class Standings {

    private static final String SOURCE = "/membership-service";

    private final MemberRepository members;
    private final SubscriptionRepository subscriptions;
    private final OwnPlans plans;
    private final GuestSeats seats;
    private final OnAir onAir;
    private final Outbox outbox;
    private final MembershipConfig config;

    Standings(
            MemberRepository members,
            SubscriptionRepository subscriptions,
            OwnPlans plans,
            GuestSeats seats,
            OnAir onAir,
            Outbox outbox,
            MembershipConfig config) {
        this.members = members;
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.seats = seats;
        this.onAir = onAir;
        this.outbox = outbox;
        this.config = config;
    }

    /** Takes what Stripe told of a person's subscriptions, in the current transaction. */
    public Uni<Void> take(String person, String customer, List<Told> told) {
        return members.meet(person)
                .chain(() -> members.locked(person))
                .chain(() -> subscriptions.take(customer, person, told))
                .chain(() -> settle(person));
    }

    /** Whether a person, who is known from now on, is a member; stays so until the current transaction ends. */
    public Uni<Boolean> in(String person) {
        return members.meet(person)
                .chain(() -> members.locked(person))
                .map(member -> member != null && member.active());
    }

    /** The tier of a person who is in by a subscription, else null; stays so until the current transaction ends. */
    public Uni<Integer> paidTier(String person) {
        return members.locked(person).map(member -> member != null && member.pays() ? member.tier() : null);
    }

    /** Looks at the facts again, in the current transaction. */
    public Uni<Void> settle(String person) {
        return settle(person, now());
    }

    Uni<Void> settle(String person, Instant now) {
        return members.locked(person).chain(member -> facts(member, person)
                .chain(facts -> seats.of(person).map(shows -> member.stand(facts.at(now), shows)))
                .chain(news -> news ? tell(member, now) : Uni.createFrom().voidItem()));
    }

    /** As precise as the database keeps it, so that event and row say the same. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<Facts> facts(Member member, String person) {
        return subscriptions.of(person).chain(rows -> plans.ranks(person).chain(ranks -> onAir.since()
                .map(since -> new Facts(
                        member.givenAt(),
                        rows.stream()
                                .map(row -> row.subscription(ranks.get(row.price())))
                                .toList(),
                        since,
                        config.grace()))));
    }

    private Uni<Void> tell(Member member, Instant now) {
        var fact = member.fact(now);
        return outbox.append(Event.now(EventType.MEMBERSHIP_CHANGED, SOURCE, fact.person(), fact));
    }
}
