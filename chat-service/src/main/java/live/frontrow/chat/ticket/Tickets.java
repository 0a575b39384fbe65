package live.frontrow.chat.ticket;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import live.frontrow.chat.log.LogTopic;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.id.Ids;
import live.frontrow.common.id.Sha256;
import live.frontrow.common.problem.ProblemException;
import org.jboss.logging.Logger;

/** Gives tickets to those who may come in, and takes each once. */
@Singleton
public class Tickets {

    /** Version of {@code docs/chat-protocol.md}. */
    private static final int PROTOCOL = 1;

    private static final Logger LOG = Logger.getLogger(Tickets.class);
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration CLEAN_EVERY = Duration.ofMinutes(1);
    private static final int CHARACTERS = 32;

    private final TicketRepository repository;
    private final Moderators moderators;
    private final Rights rights;
    private final LogTopic log;
    private final Vertx vertx;

    /** Shows whose room is known to have its partition; a partition never changes. */
    private final Set<UUID> housed = ConcurrentHashMap.newKeySet();

    Tickets(TicketRepository repository, Moderators moderators, Rights rights, LogTopic log, Vertx vertx) {
        this.repository = repository;
        this.moderators = moderators;
        this.rights = rights;
        this.log = log;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(CLEAN_EVERY.toMillis(), timer -> repository
                .forget(Instant.now())
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("Old tickets stay for now: %s", failure.getMessage())));
    }

    /** A ticket for the room of {@code show}; fails with the reason when there is none. */
    public Uni<TicketView> issue(Person caller, UUID show) {
        return moderators.known(caller).chain(person -> {
            Instant now = Instant.now();
            return rights.refusal(person, show.toString(), now)
                    .map(problem ->
                            Uni.createFrom().<TicketView>failure(new ProblemException(problem, problem.title() + ".")))
                    .orElseGet(() -> issue(person, show, now));
        });
    }

    private Uni<TicketView> issue(Person person, UUID show, Instant now) {
        String ticket = Ids.secret(CHARACTERS);
        Instant expiresAt = now.plus(LIFE);
        return house(show)
                .chain(() -> repository.issue(hash(ticket), show, person, expiresAt))
                .replaceWith(TicketView.of(ticket, PROTOCOL, expiresAt));
    }

    /** What the ticket says, once; null when it was never given, is used or too old. */
    public Uni<Admission> redeem(String ticket) {
        return repository.redeem(hash(ticket));
    }

    private Uni<Void> house(UUID show) {
        return housed.contains(show)
                ? Uni.createFrom().voidItem()
                : repository.house(show, log.partitionFor(show.toString())).invoke(() -> housed.add(show));
    }

    /** SHA-256, by which random secrets are kept: nobody guesses what is behind it. */
    public static byte[] hash(String secret) {
        return Sha256.of(secret);
    }
}
