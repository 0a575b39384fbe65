package live.frontrow.stream.ban;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.common.address.Network;
import live.frontrow.common.id.Ids;
import live.frontrow.common.metrics.Series;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.connection.ConnectionRepository;
import live.frontrow.stream.connection.Kicker;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.time.Now;

/** Bans addresses and takes it back. Whoever sends from one is thrown out at once, and by the reconciler if that fails. */
@Startup
@ApplicationScoped
class BanService {

    private static final String BANS = "frontrow.ingest.bans";

    private final BanBook book;
    private final ConnectionRepository connections;
    private final Kicker kicker;
    private final MeterRegistry metrics;

    BanService(BanBook book, ConnectionRepository connections, Kicker kicker, MeterRegistry metrics) {
        this.book = book;
        this.connections = connections;
        this.kicker = kicker;
        this.metrics = metrics;
        Series.begin(metrics, BANS, "outcome", List.of("added", "lifted"));
    }

    Uni<BanList> list() {
        return book.all().map(BanList::new);
    }

    /** Bans; what is banned already stays as it is. */
    @WithSession
    Uni<Ban> add(NewBan body, Optional<Network> own, String by) {
        Network network = BanRules.checked(body, own);
        Ban wanted = new Ban(
                UUID.fromString(Ids.next()),
                network.toString(),
                BanRules.reasonOf(body),
                Now.get().truncatedTo(ChronoUnit.MICROS),
                by,
                null);
        return book.add(wanted)
                .chain(added -> added ? Uni.createFrom().item(wanted) : present(network))
                .call(this::throwOut);
    }

    Uni<Void> remove(UUID id) {
        return book.remove(id)
                .invoke(found -> {
                    if (!found) {
                        throw ProblemException.notFound("ban");
                    }
                    metrics.counter(BANS, "outcome", "lifted").increment();
                })
                .replaceWithVoid();
    }

    private Uni<Ban> present(Network network) {
        return book.of(network)
                .map(found -> found.orElseThrow(() -> new ProblemException(
                        StreamProblem.TOO_MANY_BANS,
                        "Take a ban back first, or ban a range: there may be at most " + BanBook.MOST + ".")));
    }

    private Uni<Void> throwOut() {
        metrics.counter(BANS, "outcome", "added").increment();
        return book.connections().chain(connections::withIds).chain(found -> kicker.kick(found, Kicker.BANNED));
    }
}
