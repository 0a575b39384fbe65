package live.frontrow.gateway.proxy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A service behind the gateway and what it owns of the public interface. */
public enum Service {
    STREAM(
            "stream-service",
            Set.of("bans", "channel", "deeds", "ingest", "keys", "notices", "readiness", "series", "streams"),
            Set.of()),
    MEMBERSHIP(
            "membership-service",
            Set.of("membership", "members", "plans", "guest-passes", "people", "erasures"),
            Set.of()),
    CHAT("chat-service", Set.of("chat", "moderators"), Set.of("chat", "messages", "polls", "questions", "reactions")),
    VOD("vod-service", Set.of("recordings", "clips"), Set.of("captions", "chapters", "clips", "poster"));

    private static final String SHOWS = "streams";

    private final String audience;
    private final Set<String> resources;
    private final Set<String> ofShows;

    Service(String audience, Set<String> resources, Set<String> ofShows) {
        this.audience = audience;
        this.resources = resources;
        this.ofShows = ofShows;
    }

    /** Who the identity token is for. */
    public String audience() {
        return audience;
    }

    /** Whether it bans addresses, or counts people who are not signed in by theirs. */
    boolean countsByAddress() {
        return this == STREAM || this == CHAT;
    }

    /** The service that owns {@code /api/v1/<path>}: {@code streams/{id}/chat/…} is not the shows' own service's. */
    static Optional<Service> owning(String path) {
        String[] steps = path.split("/", 4);
        boolean ofShow = steps.length > 2 && steps[0].equals(SHOWS);
        return Arrays.stream(values())
                .filter(service -> ofShow && service.ofShows.contains(steps[2]))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(service -> service.resources.contains(steps[0]))
                        .findFirst());
    }
}
