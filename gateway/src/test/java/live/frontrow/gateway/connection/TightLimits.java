package live.frontrow.gateway.connection;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway with bounds that a test reaches, on all addresses of this machine. */
public class TightLimits implements QuarkusTestProfile {

    static final int PER_ADDRESS = 4;
    static final int IN_ALL = 12;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.host",
                "0.0.0.0",
                "quarkus.http.limits.max-connections",
                Integer.toString(IN_ALL),
                "frontrow.connections.most-per-address",
                Integer.toString(PER_ADDRESS),
                // More than a player waits for a playlist in these tests.
                "frontrow.connections.stalled-after",
                "PT6S",
                // Longer than that, as it is unless set.
                "frontrow.edge.idle-after",
                "PT20S");
    }
}
