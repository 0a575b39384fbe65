package live.frontrow.gateway.proxy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A service behind the gateway and what it owns of the public interface. */
public enum Service {
    STREAM("stream-service", Set.of("bans", "channel", "ingest", "keys", "readiness", "streams")),
    MEMBERSHIP("membership-service", Set.of("membership", "members", "plans"));

    private final String audience;
    private final Set<String> resources;

    Service(String audience, Set<String> resources) {
        this.audience = audience;
        this.resources = resources;
    }

    /** Who the identity token is for. */
    public String audience() {
        return audience;
    }

    /** The service that owns {@code /api/v1/<resource>}. */
    static Optional<Service> owning(String resource) {
        return Arrays.stream(values())
                .filter(service -> service.resources.contains(resource))
                .findFirst();
    }
}
