package live.frontrow.membership.erasure;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import live.frontrow.common.event.ErasureDone;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;

/** Hears which services know nothing of an erased person any more. */
@Singleton
class ErasureParts implements EventHandler {

    private final ErasureRepository erasures;

    ErasureParts(ErasureRepository erasures) {
        this.erasures = erasures;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.ERASURE_DONE);
    }

    @Override
    public Uni<Void> handle(Event event) {
        return erasures.done((ErasureDone) event.data());
    }
}
