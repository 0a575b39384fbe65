package live.frontrow.gateway.playback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.event.PlaybackRevoked.Kind;

/**
 * Which rights versions are too old, by show, person and session. Forgotten after 5 min, when every token from before
 * has long ended; nothing is dropped sooner, however many there are.
 */
@Singleton
final class Revocations {

    static final Duration MEMORY = Duration.ofMinutes(5);

    private final Cache<Subject, Long> lowestGood =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).build();

    private volatile BooleanSupplier complete = () -> false;

    /** Where these come from, and whether all that was there at the start has been read. */
    void follow(BooleanSupplier caughtUp) {
        complete = caughtUp;
    }

    /** Whether nothing is missing: before that, no token can be believed. */
    boolean complete() {
        return complete.getAsBoolean();
    }

    void apply(PlaybackRevoked revoked) {
        lowestGood.asMap().merge(new Subject(revoked.kind(), revoked.subject()), revoked.rightsVersion(), Math::max);
    }

    boolean covers(PlaybackToken token) {
        if (lowestGood.estimatedSize() == 0) {
            return false;
        }
        return isTooOld(Kind.SHOW, token.show(), token)
                || isTooOld(Kind.PERSON, token.viewer(), token)
                || isTooOld(Kind.SESSION, token.session(), token);
    }

    private boolean isTooOld(Kind kind, String subject, PlaybackToken token) {
        Long lowest = lowestGood.getIfPresent(new Subject(kind, subject));
        return lowest != null && token.rightsVersion() < lowest;
    }

    private record Subject(Kind kind, String id) {}
}
