package live.frontrow.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.membership.entitlement.Entitlement;
import live.frontrow.membership.entitlement.Reason;
import live.frontrow.membership.entitlement.State;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person and how their membership stands. */
@Entity
class Member {

    @Id
    private String person;

    private String name;
    private String username;
    private long version;
    private boolean active;

    @Enumerated(EnumType.STRING)
    private MembershipSource source;

    @Enumerated(EnumType.STRING)
    private State state = State.NONE;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private UUID price;
    private Integer tier;
    private Instant givenAt;
    private Instant since;
    private Instant until;
    private Instant renewsAt;
    private Instant lookAgain;
    private Instant atMost;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] guestShows = {};

    @Column(insertable = false, updatable = false)
    private String sortName;

    boolean active() {
        return active;
    }

    boolean pays() {
        return active && source == MembershipSource.STRIPE;
    }

    Instant givenAt() {
        return givenAt;
    }

    UUID price() {
        return price;
    }

    Integer tier() {
        return tier;
    }

    /** Has the membership by the creator's gift from now on, and keeps the day of an earlier one. */
    void give(Instant now) {
        givenAt = givenAt == null ? now : givenAt;
    }

    /** Has no gift any more. */
    void take() {
        givenAt = null;
    }

    /** Stands as {@code now} says from here on, and is a guest of these shows; true when others have to hear of it. */
    boolean stand(Entitlement now, List<String> guestOf) {
        boolean told = active != now.active()
                || state != now.state()
                || !Objects.equals(tier, now.tier())
                || !Objects.equals(atMost, now.atMost())
                || !guestOf.equals(List.of(guestShows));
        boolean everIn = version > 0;
        active = now.active();
        source = !active
                ? null
                : now.state() == State.COMPLIMENTARY ? MembershipSource.COMPLIMENTARY : MembershipSource.STRIPE;
        state = now.state();
        reason = now.reason();
        price = now.price();
        tier = now.tier();
        since = now.since();
        until = now.until();
        renewsAt = now.renewsAt();
        lookAgain = now.lookAgain();
        atMost = now.atMost();
        guestShows = guestOf.toArray(String[]::new);
        // Who never was in, and is not, is news to nobody.
        if (told && (active || everIn || !guestOf.isEmpty())) {
            version++;
            return true;
        }
        return false;
    }

    /** The membership as other services hear of it. */
    MembershipChanged fact(Instant now) {
        return new MembershipChanged(
                person,
                version,
                active,
                source == null ? null : source.fact(),
                atMost,
                tier,
                state.word(),
                List.of(guestShows),
                now);
    }

    MembershipView own(PlanOfMember plan, boolean pending, boolean owes) {
        boolean needsCard = owes && state != State.COMPLIMENTARY;
        boolean guestOnly = state == State.NONE && guestShows.length > 0;
        return new MembershipView(
                active,
                guestOnly ? State.GUEST : state,
                reason,
                source,
                plan,
                since,
                until,
                renewsAt,
                needsCard,
                pending && !active,
                Arrays.stream(guestShows).map(GuestShow::new).toList());
    }

    /** With the name of the plan, or null. */
    MemberView view(String plan) {
        return new MemberView(person, name, username, active, source, since, state, until, plan);
    }

    MemberCursor cursor() {
        return new MemberCursor(active, sortName, person);
    }
}
