package live.frontrow.stream.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.common.pace.PeoplePace;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.delivery.Outcome;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.time.Now;
import live.frontrow.stream.wish.WishBook;

/** Where a person's mail goes: nowhere until whoever reads it has said yes there. */
@ApplicationScoped
class AddressService {

    private static final Duration LINK_WORKS = Duration.ofHours(24);
    private static final int AT_ONCE = 3;
    private static final Duration THEN_EVERY = Duration.ofMinutes(20);

    private final Pool pool;
    private final AddressBook addresses;
    private final WishBook wishes;
    private final Post post;
    private final ConfirmLetter letter;
    private final PeoplePace pace = new PeoplePace(
            AT_ONCE, THEN_EVERY, StreamProblem.SLOW_DOWN, "A few links were sent to you already. Look there first.");

    AddressService(Pool pool, AddressBook addresses, WishBook wishes, Post post, ConfirmLetter letter, Vertx vertx) {
        this.pool = pool;
        this.addresses = addresses;
        this.wishes = wishes;
        this.post = post;
        this.letter = letter;
        pace.forgetOn(vertx);
    }

    /** Sends a link there; the address before stays the one until it was opened. */
    Uni<MailState> ask(String person, NewAddress wanted) {
        if (!post.open()) {
            throw new ProblemException(StreamProblem.MAIL_NOT_SET_UP, "This installation has no mail server yet.");
        }
        NewAddress checked = wanted.checked();
        Instant now = Now.get();
        return addresses.of(pool, person, true, now).chain(known -> {
            if (checked.address().equals(known.address())) {
                return confirmed(person, checked).replaceWith(known);
            }
            pace.take(person);
            Secret secret = Secret.pasted();
            return pool.withTransaction(db -> wishes.begin(db, person, checked.timeZone(), checked.language())
                            .chain(() ->
                                    addresses.ask(db, person, checked.address(), secret, now.plus(LINK_WORKS), now)))
                    .invoke(AddressService::requireRoom)
                    .chain(() -> letter.to(checked.address(), secret))
                    .chain(post::send)
                    .call(outcome -> outcome.end() == Outcome.End.AGAIN
                            ? addresses.notSent(pool, checked.address(), now)
                            : Uni.createFrom().voidItem())
                    .invoke(AddressService::requireSent)
                    .replaceWith(new MailState(true, known.address(), checked.address()));
        });
    }

    /** They have said yes there before, and want mail again. */
    private Uni<Boolean> confirmed(String person, NewAddress wanted) {
        return pool.withTransaction(db -> wishes.begin(db, person, wanted.timeZone(), wanted.language())
                .chain(() -> wishes.mail(db, person, true)));
    }

    /** Mail goes there from now on; works for whoever has the link, signed in or not. */
    Uni<Void> confirm(Secret secret) {
        return pool.withTransaction(db -> addresses
                        .confirm(db, secret, Now.get())
                        .onItem()
                        .ifNull()
                        .failWith(() -> new ProblemException(
                                StreamProblem.CONFIRMATION_OVER,
                                "This link was used, or a newer one was sent, or a day has passed."))
                        .chain(person -> wishes.mail(db, person, true)))
                .replaceWithVoid();
    }

    Uni<Void> forget(String person) {
        return addresses.forget(pool, person);
    }

    private static void requireRoom(boolean asked) {
        if (!asked) {
            throw new ProblemException(StreamProblem.SLOW_DOWN, "That address got too many links today.");
        }
    }

    private static void requireSent(Outcome outcome) {
        if (outcome.end() != Outcome.End.SENT) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "The mail server did not take the mail.");
        }
    }
}
