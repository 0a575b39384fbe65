package live.frontrow.stream.link;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import live.frontrow.common.background.Loops;
import live.frontrow.stream.time.Now;

/** Deletes links whose time is over; their last token ended with them. */
@ApplicationScoped
class LinkCleaner {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private final LinkRepository links;
    private final Loops loops;

    LinkCleaner(LinkRepository links, Loops loops) {
        this.links = links;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("old links", () -> Panache.withTransaction(() -> links.deleteOver(Now.get()))
                .replaceWith(EVERY));
    }
}
