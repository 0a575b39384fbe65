package live.frontrow.common.deed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status.Family;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import live.frontrow.common.event.DeedDone;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.id.Ids;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells of every change that the creator, or a moderator by their role, has made through a resource that is theirs: after it was made,
 * before they hear of it. What cannot be told is in the service's own log: the change was made all the same.
 */
@Singleton
class DeedFilter {

    private static final Logger LOG = Logger.getLogger(DeedFilter.class);

    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Instance<Outbox> outbox;
    private final Instance<Pool> pool;
    private final Caller caller;
    private final String service;

    DeedFilter(
            Instance<Outbox> outbox,
            Instance<Pool> pool,
            Caller caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.pool = pool;
        this.caller = caller;
        this.service = service;
    }

    @ServerResponseFilter
    public Uni<Void> told(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        boolean done = CHANGES.contains(request.getMethod())
                && response.getStatusInfo().getFamily() == Family.SUCCESSFUL
                && resource.getResourceMethod() != null;
        return done
                ? DeedKind.of(resource.getResourceMethod())
                        .filter(kind -> caller.creator() || caller.has(DeedKind.MODERATOR))
                        .map(kind -> tell(kind, request.getUriInfo().getPathParameters()))
                        .orElse(null)
                : null;
    }

    private Uni<Void> tell(DeedKind kind, MultivaluedMap<String, String> path) {
        Map<String, String> about = kind.about()
                ? path.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                        .getFirst()))
                : Map.of();
        DeedDone deed = new DeedDone(
                Ids.next(),
                service,
                kind.name(),
                kind.what(),
                caller.id(),
                caller.name(),
                about,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        Event event = Event.now(EventType.DEED_DONE, "/" + service, deed.deed(), deed);
        return pool.get()
                .withTransaction(connection -> outbox.get().append(connection, event))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf("Nobody is told of %s by %s: %s", deed.kind(), deed.actor(), failure);
                    return Uni.createFrom().voidItem();
                });
    }
}
