package live.frontrow.membership.guest;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;
import live.frontrow.membership.checkout.BeingErased;
import live.frontrow.membership.member.Names;
import live.frontrow.membership.member.Standings;
import live.frontrow.membership.onair.OnAir;
import live.frontrow.membership.problem.MembershipProblem;

/**
 * Gives and takes seats. Each transaction locks first the show, then the person, so that a show that ends, a second guest and a
 * pass too many come before or after, never between.
 */
@ApplicationScoped
class GuestPassService {

    /** 22 characters of base62 are 131 bits: nobody guesses a link. */
    private static final int CODE_LENGTH = 22;

    private final GuestPassRepository passes;
    private final Standings standings;
    private final Names names;
    private final BeingErased erased;
    private final OnAir shows;
    private final GuestPassConfig config;

    GuestPassService(
            GuestPassRepository passes,
            Standings standings,
            Names names,
            BeingErased erased,
            OnAir shows,
            GuestPassConfig config) {
        this.passes = passes;
        this.standings = standings;
        this.names = names;
        this.erased = erased;
        this.shows = shows;
        this.config = config;
    }

    /** What a person can give, and has given. */
    @WithTransaction
    Uni<GuestPassList> of(String giver) {
        return standings.paidTier(giver).chain(tier -> {
            int perMonth = tier == null ? 0 : config.perMonth();
            return passes.givenSince(giver, month()).chain(given -> passes.of(giver)
                    .chain(this::views)
                    .map(items -> new GuestPassList((int) Math.max(0, perMonth - given), perMonth, items)));
        });
    }

    /** Makes a pass for a show. */
    @WithTransaction
    Uni<GivenPass> give(String giver, String show) {
        GuestPass pass = new GuestPass(Ids.secret(CODE_LENGTH), giver, show, now());
        return shows.tierToCome(show)
                .chain(lowest -> standings.paidTier(giver).invoke(tier -> check(lowest, tier)))
                .chain(() -> erased.check(giver))
                .chain(() -> passes.forget(giver, month()))
                .chain(() -> passes.givenSince(giver, month()))
                .invoke(given -> unless(
                        given < config.perMonth(),
                        MembershipProblem.NO_PASSES_LEFT,
                        "You have given all of this month away."))
                .chain(() -> passes.persist(pass))
                .map(GuestPass::given);
    }

    /** Takes a pass back that nobody has taken. */
    @WithTransaction
    Uni<Void> takeBack(String giver, String code) {
        return passes.takeBack(code, giver)
                .chain(done -> done
                        ? Uni.createFrom().voidItem()
                        : passes.findById(code)
                                .invoke(pass -> {
                                    if (pass == null || !pass.givenBy(giver)) {
                                        throw noSuchPass();
                                    }
                                    throw used("Your guest has taken this pass.");
                                })
                                .replaceWithVoid());
    }

    /** Seats a guest; whoever has a seat at that show keeps it, and the pass stays free. */
    @WithTransaction
    Uni<TakenSeat> accept(String guest, String code) {
        return passes.findById(code)
                .onItem()
                .ifNull()
                .failWith(GuestPassService::noSuchPass)
                .chain(pass -> shows.toCome(pass.show())
                        .invoke(toCome -> {
                            if (!toCome) {
                                throw noSuchPass();
                            }
                        })
                        .chain(() -> standings.in(guest))
                        .call(() -> erased.check(guest))
                        .chain(in -> passes.seated(guest, pass.show())
                                .chain(seated -> seated ? Uni.createFrom().voidItem() : seat(guest, code, pass, in)))
                        .replaceWith(() -> new TakenSeat(pass.show())));
    }

    private static void check(Integer lowest, Integer tier) {
        unless(tier != null, CommonProblem.FORBIDDEN, "Guest passes are for members who pay for their membership.");
        unless(
                lowest != null,
                MembershipProblem.SHOW_TAKES_NO_GUESTS,
                "Passes are for members' shows that are to come or on air.");
        unless(tier >= lowest, CommonProblem.FORBIDDEN, "Your plan does not open this show, nor does a pass of yours.");
    }

    private Uni<Void> seat(String guest, String code, GuestPass pass, boolean in) {
        unless(!pass.givenBy(guest), MembershipProblem.OWN_GUEST_PASS, "Send the link to whom you want to invite.");
        unless(!in, MembershipProblem.ALREADY_MEMBER, "You need no pass: members watch every show of theirs.");
        return passes.take(code, guest, now())
                .invoke(taken -> {
                    if (!taken) {
                        throw used("Somebody else has taken this seat.");
                    }
                })
                .chain(() -> standings.settle(guest));
    }

    private Uni<List<GuestPassView>> views(List<GuestPass> given) {
        Set<String> guests =
                given.stream().map(GuestPass::guest).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> forShows = given.stream().map(GuestPass::show).collect(Collectors.toSet());
        return names.of(guests).chain(called -> shows.over(forShows)
                .map(over -> given.stream().map(pass -> pass.view(called, over)).toList()));
    }

    private static void unless(boolean right, ProblemType type, String detail) {
        if (!right) {
            throw new ProblemException(type, detail);
        }
    }

    private static ProblemException noSuchPass() {
        return ProblemException.notFound("guest pass");
    }

    private static ProblemException used(String detail) {
        return new ProblemException(MembershipProblem.PASS_USED, detail);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** When the present month began. */
    private static Instant month() {
        return YearMonth.now(ZoneOffset.UTC).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
