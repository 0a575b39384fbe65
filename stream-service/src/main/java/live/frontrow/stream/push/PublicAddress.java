package live.frontrow.stream.push;

import java.net.InetAddress;
import java.util.List;
import live.frontrow.common.address.Network;

/**
 * Whether an address is one of the public internet. What is reserved by IANA (RFC 6890 and its registries) leads to this machine, to
 * its neighbours or to nowhere, and is refused; so are IPv6 addresses that hold an IPv4 one, since who takes that out is not known.
 */
final class PublicAddress {

    private static final List<Network> RESERVED = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .stream()
            .map(PublicAddress::network)
            .toList();

    /** All that is given out to anybody. */
    private static final Network GLOBAL = network("2000::/3");

    /** Inside of that: protocols (Teredo among them), documentation, 6to4, segment routing. */
    private static final List<Network> RESERVED_6 =
            List.of("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20").stream()
                    .map(PublicAddress::network)
                    .toList();

    private PublicAddress() {}

    /** Whether a connection there leaves for the internet. */
    static boolean is(InetAddress address) {
        // Without the zone of a link-local one.
        Network one = network(address.getHostAddress().replaceFirst("%.*", ""));
        return one.ipv6()
                ? GLOBAL.contains(one) && RESERVED_6.stream().noneMatch(reserved -> reserved.contains(one))
                : RESERVED.stream().noneMatch(reserved -> reserved.contains(one));
    }

    private static Network network(String text) {
        return Network.parse(text).orElseThrow(() -> new IllegalArgumentException("No address"));
    }
}
