package live.frontrow.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.edge.Gateways;
import live.frontrow.e2e.edge.Intruder;
import live.frontrow.e2e.edge.Swarm;
import live.frontrow.e2e.installation.Installation;

/** Players of a show that have what opens it, and whoever asks all the time with what must open nothing. */
final class Strangers implements AutoCloseable {
    private static final int SERVED = 200;

    private final Gateways gateways;
    private final Swarm swarm;
    private final Map<String, Intruder> intruders = new LinkedHashMap<>();

    Strangers(Installation installation, String web, Show show, int players) {
        gateways = new Gateways(installation, web);
        Mint mint = new Mint(installation);
        swarm = new Swarm(gateways, "/live/" + show.id() + "/", players, Remembered.of(() -> mint.good(show.id())));
        mint.worthless(show.id())
                .forEach((name, token) -> intruders.put(name, new Intruder(gateways, swarm, Remembered.of(token))));
    }

    /** Every player gets new parts. */
    void awaitFlow(Duration limit) {
        await("everybody watches").atMost(limit).until(swarm::flows);
    }

    /** Who got something without a right, or was never answered. */
    List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        intruders.forEach((name, intruder) -> {
            Map<Integer, Integer> statuses = intruder.statuses();
            if (statuses.isEmpty() || statuses.containsKey(SERVED)) {
                breaches.add("Whoever has %s is answered %s".formatted(name, statuses));
            }
        });
        return breaches;
    }

    @Override
    public void close() {
        intruders.values().forEach(Intruder::close);
        swarm.close();
        gateways.close();
    }
}
