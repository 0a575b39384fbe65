package live.frontrow.e2e.edge;

import io.vertx.core.AsyncResult;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Asks every gateway for playlists and media all the time, whether it answers or not, with what must open nothing. */
public final class Intruder implements AutoCloseable {
    private static final int PAUSE_MILLIS = 100;

    private final Gateways gateways;
    private final Swarm swarm;
    private final Supplier<String> token;
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean stopped;

    /** Starts; {@code token} may give null for none. */
    public Intruder(Gateways gateways, Swarm swarm, Supplier<String> token) {
        this.gateways = gateways;
        this.swarm = swarm;
        this.token = token;
        for (int gateway = 0; gateway < gateways.count(); gateway++) {
            ask(gateway);
        }
    }

    /** How often each status was the answer. */
    public Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    private void ask(int gateway) {
        if (!stopped) {
            String path = turn.getAndIncrement() % 2 == 0 ? swarm.playlist() : swarm.newest();
            if (path == null) {
                gateways.later(PAUSE_MILLIS, () -> ask(gateway));
            } else {
                gateways.get(gateway, path, token.get()).onComplete(answer -> heard(gateway, answer));
            }
        }
    }

    private void heard(int gateway, AsyncResult<Heard> answer) {
        if (answer.succeeded()) {
            statuses.merge(answer.result().status(), 1, Integer::sum);
        }
        gateways.later(PAUSE_MILLIS, () -> ask(gateway));
    }

    @Override
    public void close() {
        stopped = true;
    }
}
