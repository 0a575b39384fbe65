package live.frontrow.bench.membership;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import live.frontrow.bench.stage.Service;
import org.awaitility.Awaitility;

/** A show for members that is planned, and stream-service, which says who may watch it. */
final class Door {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Each look is a token made and signed: more often, whoever waits would be what they wait for. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int CREATED = 201;
    private static final int GOOD = 200;
    private static final int FORBIDDEN = 403;

    private final Service service;
    private final String path;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    Door(Service service) {
        this.service = service;
        Service.Reply show = service.creator(
                "POST", "/api/v1/streams", Map.of("title", "A show of the benchmark", "membersOnly", true));
        if (show.status() != CREATED) {
            throw new IllegalStateException("No show: " + show);
        }
        this.path = "/api/v1/streams/" + show.body().get("id").asText() + "/playback";
    }

    /** Asks until this person may watch, or may not; answers the milliseconds since a time of {@link System#nanoTime()}. */
    double await(String person, boolean in, long since) {
        Awaitility.await((in ? "in: " : "out: ") + person)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> status(person) == (in ? GOOD : FORBIDDEN));
        return (System.nanoTime() - since) / NANOS_PER_MILLI;
    }

    /** As one and the same device. */
    private int status(String person) {
        Service.Reply reply = service.post(person, path, Map.of("sid", sessions.getOrDefault(person, "")));
        if (reply.status() == GOOD) {
            sessions.put(person, reply.body().get("sid").asText());
        }
        return reply.status();
    }
}
