package live.frontrow.e2e.kubernetes;

import java.util.Optional;
import java.util.stream.Stream;

/** The cluster's Ingress controller, which stands between browsers and the gateway. */
final class Ingress {
    private static final Tool KUBECTL = new Tool("kubectl");

    private Ingress() {}

    /** Where it listens on port 443: as given, or at the first node, as one without a load balancer does. */
    static String address() {
        return Optional.ofNullable(System.getenv("FRONTROW_INGRESS"))
                .filter(given -> !given.isBlank())
                .orElseGet(() -> nodes("{.status.addresses[?(@.type==\"InternalIP\")].address}")
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No node has an address: set FRONTROW_INGRESS")));
    }

    /** Whence it may come to a gateway: nodes, whose network it may share, and the pods on them. */
    static Stream<String> sources() {
        return Stream.concat(
                nodes("{.status.addresses[?(@.type==\"InternalIP\")].address}"), nodes("{.spec.podCIDRs[*]}"));
    }

    private static Stream<String> nodes(String path) {
        String found = KUBECTL.run("get", "nodes", "--output=jsonpath={range .items[*]}" + path + "{\" \"}{end}");
        return Stream.of(found.split("\\s+")).filter(word -> !word.isEmpty());
    }
}
