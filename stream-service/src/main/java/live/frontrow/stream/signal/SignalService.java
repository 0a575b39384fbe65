package live.frontrow.stream.signal;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.stream.connection.RefusalBook;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/** Puts together what a creator wants to know of what arrives. */
@ApplicationScoped
class SignalService {

    private static final Duration HISTORY = Duration.ofMinutes(2);

    /** Older than that, nothing arrives now. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final Duration REFUSALS = Duration.ofHours(1);

    private final SignalBook book;
    private final RefusalBook refusals;
    private final ShowRepository shows;

    SignalService(SignalBook book, RefusalBook refusals, ShowRepository shows) {
        this.book = book;
        this.refusals = refusals;
        this.shows = shows;
    }

    @WithSession
    Uni<Signal> of(UUID show) {
        Instant now = Now.get();
        return shows.existing(show)
                .chain(() -> book.since(show, now.minus(HISTORY)))
                .chain(kept -> refusals.of(show, now.minus(REFUSALS)).map(turnedAway -> signal(kept, turnedAway, now)));
    }

    private static Signal signal(List<SignalBook.Kept> kept, List<RefusalBook.Refusal> refusals, Instant now) {
        Optional<Sample> latest = kept.stream()
                .findFirst()
                .filter(newest -> newest.at().plus(FRESH).isAfter(now))
                .map(SignalBook.Kept::sample);
        return new Signal(
                latest.orElse(null),
                latest.map(Findings::of).orElse(List.of()),
                kept.reversed().stream()
                        .map(second ->
                                new Signal.Point(second.at(), second.sample().kbps()))
                        .toList(),
                refusals.stream()
                        .map(refusal -> new Signal.Refusal(refusal.reason(), refusal.times(), refusal.lastAt()))
                        .toList());
    }
}
