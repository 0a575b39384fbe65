package live.frontrow.rtmpfront.relay;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.SocketAddress;

/**
 * Tells MediaMTX whence a publisher comes, before its first byte: PROXY protocol, version 1
 * (haproxy.org/download/3.0/doc/proxy-protocol.txt). The port is ours, by which stream-service asks for the publisher.
 */
final class ProxyHeader {

    private ProxyHeader() {}

    static Buffer of(SocketAddress publisher, SocketAddress own) {
        String address = withoutZone(publisher.hostAddress());
        boolean ipv6 = address.indexOf(':') >= 0;
        return Buffer.buffer("PROXY %s %s %s %d %d\r\n"
                .formatted(ipv6 ? "TCP6" : "TCP4", address, ipv6 ? "::1" : "127.0.0.1", own.port(), own.port()));
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
