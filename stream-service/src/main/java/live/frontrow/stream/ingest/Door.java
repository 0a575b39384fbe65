package live.frontrow.stream.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import live.frontrow.common.address.Network;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;
import live.frontrow.stream.attempt.WrongKeyBook;
import live.frontrow.stream.ban.BanBook;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.time.Now;

/** Turns addresses away before a key is looked at: banned ones, and those that tried too many. Of every protocol. */
@ApplicationScoped
class Door {

    /** What somebody does who guesses. A revoked key was right once, and its encoder knows no better. */
    private static final Set<StreamProblem> GUESSES =
            EnumSet.of(StreamProblem.KEY_WRONG, StreamProblem.KEY_MISSING, StreamProblem.INGEST_PATH);

    private static final Set<StreamProblem> CLOSED =
            EnumSet.of(StreamProblem.ADDRESS_BANNED, StreamProblem.ADDRESS_RESTING, StreamProblem.ADDRESS_UNKNOWN);

    private final BanBook bans;
    private final WrongKeyBook wrongKeys;

    Door(BanBook bans, WrongKeyBook wrongKeys) {
        this.bans = bans;
        this.wrongKeys = wrongKeys;
    }

    /** Whence the request comes, when that may send; a problem otherwise, also when it cannot be found out. */
    Uni<Network> pass(AuthRequest request) {
        Network from = Network.address(request.ip())
                .orElseThrow(() -> new ProblemException(
                        StreamProblem.ADDRESS_UNKNOWN, "Whence this connection comes could not be read."));
        Instant now = Now.get();
        return bans.tried(from, now)
                .invoke(banned -> {
                    if (banned) {
                        throw new ProblemException(
                                StreamProblem.ADDRESS_BANNED,
                                "Nobody may send from this address; the creator banned it.");
                    }
                })
                .chain(() -> wrongKeys.resting(from, now))
                .invoke(resting -> {
                    if (resting) {
                        throw new ProblemException(
                                StreamProblem.ADDRESS_RESTING,
                                "Too many attempts without a right key came from this address. Wait a minute.");
                    }
                })
                .replaceWith(from);
    }

    /** The address had a right key. */
    Uni<Void> rightKey(Network from) {
        return wrongKeys.succeeded(from).onFailure().recoverWithNull();
    }

    /** Counts what looks like guessing; never fails. */
    Uni<Void> noRightKey(AuthRequest request, Throwable failure) {
        ProblemType type = type(failure);
        // Browsers and WHIP clients ask without a key first whether they need one.
        boolean question = type == StreamProblem.KEY_MISSING && request.id() == null;
        if (question || type == null || !GUESSES.contains(type)) {
            return Uni.createFrom().voidItem();
        }
        return Network.address(request.ip())
                .map(from -> wrongKeys.failed(from, Now.get()).onFailure().recoverWithNull())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Whether it was the door that refused, and not the key or the show. */
    static boolean closed(Throwable failure) {
        ProblemType type = type(failure);
        return type != null && CLOSED.contains(type);
    }

    private static ProblemType type(Throwable failure) {
        return failure instanceof ProblemException problem ? problem.type() : null;
    }
}
