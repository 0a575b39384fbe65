package live.frontrow.chat.socket;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.frontrow.chat.join.Joins;
import live.frontrow.chat.join.Party;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.room.Resume;
import live.frontrow.chat.ticket.Admission;
import live.frontrow.chat.ticket.Tickets;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemType;
import org.jboss.logging.Logger;

/**
 * Lets a handshake through that comes from our pages and shows a ticket. A refusal costs no socket; its reason stands in the
 * header {@code X-Frontrow-Problem}.
 */
@Singleton
final class Door implements HttpUpgradeCheck {

    static final TypedKey<Entered> ENTERED = new TypedKey<>("entered");

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String REASON = "X-Frontrow-Problem";

    private final Tickets tickets;
    private final Joins joins;
    private final Origin ours;

    Door(Tickets tickets, Joins joins, SocketConfig config) {
        this.tickets = tickets;
        this.joins = joins;
        this.ours = Origin.of(config.url());
    }

    /** Who came in, what they have seen already, and the way to them. */
    record Entered(Admission admission, Optional<Party> party, Optional<Resume> resume, Wire wire) {}

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        if (!ours.equals(Origin.of(context.httpRequest().getHeader(HttpHeaders.ORIGIN)))) {
            return refuse(ChatProblem.FOREIGN_ORIGIN);
        }
        Optional<Entrance> entrance = Entrance.of(context.httpRequest().params());
        if (entrance.isEmpty()) {
            return refuse(CommonProblem.INVALID_INPUT);
        }
        return tickets.redeem(entrance.get().ticket())
                .chain(admission -> {
                    if (admission == null) {
                        return refuse(ChatProblem.TICKET_REFUSED);
                    }
                    Optional<Party> party =
                            Party.of(admission.person(), context.httpRequest().getHeader(FORWARDED_FOR));
                    if (joins.full(party)) {
                        return refuse(ChatProblem.TOO_MANY_JOINS);
                    }
                    context.userData()
                            .put(
                                    ENTERED,
                                    new Entered(
                                            admission,
                                            party,
                                            entrance.get().resume(),
                                            Wire.of(
                                                    context.httpRequest(),
                                                    entrance.get().deflates())));
                    return CheckResult.permitUpgrade();
                })
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("No ticket can be looked up: %s", failure.getMessage());
                    return refuse(CommonProblem.UNAVAILABLE);
                });
    }

    private static Uni<CheckResult> refuse(ProblemType problem) {
        return CheckResult.rejectUpgrade(problem.status(), Map.of(REASON, List.of(problem.id())));
    }
}
