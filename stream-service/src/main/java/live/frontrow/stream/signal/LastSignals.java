package live.frontrow.stream.signal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Looks back at the last broadcast, for whoever prepares the next one. */
@ApplicationScoped
public class LastSignals {

    private static final Duration WHILE = Duration.ofMinutes(1);

    private final SignalBook book;

    LastSignals(SignalBook book) {
        this.book = book;
    }

    /** The last broadcast's signal, or null when none is remembered. */
    public Uni<LastSignal> get() {
        return book.newest().onItem().ifNotNull().transformToUni(newest -> book.since(
                        newest.show(), newest.at().minus(WHILE))
                .map(kept -> new LastSignal(
                        newest.show(),
                        newest.at(),
                        Findings.usual(
                                kept.stream().map(SignalBook.Kept::sample).toList()))));
    }
}
