package live.frontrow.gateway.show;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.tail.TailFrom;
import live.frontrow.common.tail.TopicTail;

/** Fills the registry from the beginning of the topics, in each gateway by itself. */
@Singleton
final class ShowTail {

    private static final Set<EventType> TYPES =
            Set.of(EventType.STREAM_LIVE, EventType.STREAM_UPDATED, EventType.STREAM_ENDED);

    private final TopicTail tails;
    private final ShowRegistry registry;

    ShowTail(TopicTail tails, ShowRegistry registry) {
        this.tails = tails;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        tails.start("shows", TYPES, TailFrom.beginning(), fact -> registry.apply((StreamState) fact.data()));
    }
}
