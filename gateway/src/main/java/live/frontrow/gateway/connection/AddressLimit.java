package live.frontrow.gateway.connection;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many of something one address has open, or one /64 of IPv6, which is what a household gets. Loopback has no bound: it
 * is a proxy on this machine that nobody named, thus everybody.
 */
public final class AddressLimit {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_SITE_BYTES = 8;

    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    /** For up to {@code most} of each. */
    public AddressLimit(int most) {
        this.most = most;
    }

    /** Whether the address may have one more, which is then counted until it leaves. */
    public boolean enter(SocketAddress address) {
        if (isLoopback(address)) {
            return true;
        }
        if (open.merge(site(address), 1, Integer::sum) <= most) {
            return true;
        }
        leave(address);
        return false;
    }

    /** One less. */
    public void leave(SocketAddress address) {
        if (!isLoopback(address)) {
            open.computeIfPresent(site(address), (site, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static String site(SocketAddress address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address.hostAddress());
        return bytes == null || bytes.length < IPV6_BYTES
                ? address.hostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_SITE_BYTES));
    }

    private static boolean isLoopback(SocketAddress address) {
        String host = address.hostAddress();
        return host == null || host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }
}
