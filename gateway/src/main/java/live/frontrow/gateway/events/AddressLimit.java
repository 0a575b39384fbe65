package live.frontrow.gateway.events;

import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many streams one address has open. */
@Singleton
final class AddressLimit {

    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    AddressLimit(EventsConfig config) {
        most = config.mostPerAddress();
    }

    /** Whether the address may have one more, which is then counted until it leaves. */
    boolean enter(SocketAddress address) {
        if (isLoopback(address)) {
            return true;
        }
        if (open.merge(address.hostAddress(), 1, Integer::sum) <= most) {
            return true;
        }
        leave(address);
        return false;
    }

    void leave(SocketAddress address) {
        if (!isLoopback(address)) {
            open.computeIfPresent(address.hostAddress(), (host, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static boolean isLoopback(SocketAddress address) {
        String host = address.hostAddress();
        return host == null || host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }
}
