package live.frontrow.gateway.playback;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.tail.Tail;
import live.frontrow.common.tail.TailFrom;
import live.frontrow.common.tail.TopicTail;
import live.frontrow.gateway.events.ShowListeners;

/** Reads {@code playback.revoked}: refuses older tokens at once and tells the open pages to ask again. */
@Singleton
final class RevocationTail {

    /** Twice what is remembered, so that clocks may differ. */
    private static final Duration BACK = Revocations.MEMORY.multipliedBy(2);

    private final TopicTail tails;
    private final Revocations revocations;
    private final ShowListeners listeners;

    RevocationTail(TopicTail tails, Revocations revocations, ShowListeners listeners) {
        this.tails = tails;
        this.revocations = revocations;
        this.listeners = listeners;
    }

    void start(@Observes StartupEvent event) {
        Tail tail = tails.start("revocations", Set.of(EventType.PLAYBACK_REVOKED), TailFrom.back(BACK), fact -> {
            PlaybackRevoked revoked = (PlaybackRevoked) fact.data();
            revocations.apply(revoked);
            listeners.rightsChanged(revoked);
        });
        revocations.follow(tail::caughtUp);
    }
}
