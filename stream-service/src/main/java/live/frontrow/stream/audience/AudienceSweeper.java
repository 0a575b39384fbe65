package live.frontrow.stream.audience;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import live.frontrow.stream.background.Loops;

/** Closes sessions that have fallen silent. Every instance may do so: doing it twice changes nothing. */
@ApplicationScoped
class AudienceSweeper {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final AudienceBook book;
    private final Loops loops;

    AudienceSweeper(AudienceBook book, Loops loops) {
        this.book = book;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("audience sweeper", this::sweep);
    }

    private Uni<Duration> sweep() {
        return book.sweep().replaceWith(EVERY);
    }
}
