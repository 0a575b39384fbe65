package live.frontrow.rtmpfront.meter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The accepted publishers, by the port from which the front speaks to MediaMTX for them: MediaMTX's API tells that port. */
@ApplicationScoped
public class Publishers {

    private final Map<Integer, Publisher> byPort = new ConcurrentHashMap<>();

    /**
     * Somebody who sends.
     *
     * @param address whence, as a literal
     */
    public record Publisher(String address, Instant since, Meter meter) {}

    /** A publisher was accepted. */
    public void add(int port, Publisher publisher) {
        byPort.put(port, publisher);
    }

    /** It is gone. */
    public void remove(int port) {
        byPort.remove(port);
    }

    /** The one with this port. */
    public Optional<Publisher> at(int port) {
        return Optional.ofNullable(byPort.get(port));
    }
}
