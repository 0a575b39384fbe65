package live.frontrow.stream.signal;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.stream.connection.ConnectionRepository;
import live.frontrow.stream.connection.Kicker;
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
    private final ConnectionRepository connections;
    private final Kicker kicker;

    SignalService(
            SignalBook book,
            RefusalBook refusals,
            ShowRepository shows,
            ConnectionRepository connections,
            Kicker kicker) {
        this.connections = connections;
        this.kicker = kicker;
        this.book = book;
        this.refusals = refusals;
        this.shows = shows;
    }

    @WithSession
    Uni<Signal> of(UUID show) {
        Instant now = Now.get();
        return shows.existing(show)
                .chain(() -> book.since(show, now.minus(HISTORY)))
                .chain(kept -> book.publishing(show).chain(publishing -> refusals.of(show, now.minus(REFUSALS))
                        .map(turnedAway -> signal(kept, source(publishing), turnedAway, now))));
    }

    /** Throws the show's publisher out; nothing happens while there is none. */
    @WithSession
    Uni<Void> throwOut(UUID show) {
        return shows.existing(show)
                .chain(() -> connections.sendingFor(show))
                .chain(sending -> kicker.kick(sending, "creator"));
    }

    private static Signal.Source source(SignalBook.Publishing publishing) {
        return publishing == null
                ? null
                : new Signal.Source(
                        publishing.protocol().name().toLowerCase(Locale.ROOT),
                        publishing.key(),
                        publishing.address(),
                        publishing.since());
    }

    private static Signal signal(
            List<SignalBook.Kept> kept, Signal.Source source, List<RefusalBook.Refusal> refusals, Instant now) {
        Optional<Sample> latest = kept.stream()
                .findFirst()
                .filter(newest -> newest.at().plus(FRESH).isAfter(now))
                .map(SignalBook.Kept::sample);
        return new Signal(
                latest.orElse(null),
                source,
                latest.map(Findings::of).orElse(List.of()),
                kept.reversed().stream()
                        .map(second ->
                                new Signal.Point(second.at(), second.sample().kbps()))
                        .toList(),
                refusals.stream()
                        .map(refusal -> new Signal.Refusal(
                                refusal.reason(), refusal.times(), refusal.lastAt(), refusal.lastAddress()))
                        .toList());
    }
}
