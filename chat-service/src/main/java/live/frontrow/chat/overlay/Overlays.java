package live.frontrow.chat.overlay;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.chat.ticket.Tickets;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;

/** Lets overlays in: the creator makes a secret for each, and a page that shows it is led to whatever show there is. */
@Singleton
class Overlays {

    private static final int CHARACTERS = 32;

    private final OverlayRepository repository;
    private final Tickets tickets;
    private final Rights rights;

    Overlays(OverlayRepository repository, Tickets tickets, Rights rights) {
        this.repository = repository;
        this.tickets = tickets;
        this.rights = rights;
    }

    Uni<List<OverlayView>> list() {
        return repository.list();
    }

    Uni<NewOverlay> add(String name) {
        String secret = Ids.secret(CHARACTERS);
        return repository
                .add(UUID.fromString(Ids.next()), name.strip(), Tickets.hash(secret))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        ChatProblem.TOO_MANY_OVERLAYS,
                        "There are %d overlays already. Revoke one first.".formatted(OverlayRepository.MOST)))
                .map(overlay -> NewOverlay.of(overlay, secret));
    }

    /** Whatever it opened is closed within about a second. */
    Uni<Void> revoke(UUID id) {
        return repository.remove(id);
    }

    /** A ticket for the room of the show that there is now; fails with {@code overlay-refused} or {@code no-show}. */
    Uni<OverlayTicket> ticket(String secret) {
        return repository
                .of(Tickets.hash(secret))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        ChatProblem.OVERLAY_REFUSED, "The secret is wrong, or it was revoked. Make a new overlay."))
                .chain(id -> {
                    UUID show = rights.current(Instant.now())
                            .map(UUID::fromString)
                            .orElseThrow(() -> new ProblemException(
                                    ChatProblem.NO_SHOW,
                                    "There is no show at the moment. Ask again in a few seconds."));
                    return tickets.issue(Person.overlay(id), show).map(ticket -> OverlayTicket.of(show, ticket));
                });
    }
}
