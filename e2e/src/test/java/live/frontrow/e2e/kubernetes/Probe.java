package live.frontrow.e2e.kubernetes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tries from inside a pod to open TCP connections, with nothing but the shell of its image.
 *
 * @param targets addresses by what they are called here, as {@code kafka:9092}
 */
record Probe(Map<String, String> targets) {
    private static final Map<Component, List<Integer>> PORTS = Map.of(
            Component.GATEWAY, List.of(8080, 9000),
            Component.STREAM_SERVICE, List.of(8080),
            Component.MEMBERSHIP_SERVICE, List.of(8080),
            Component.CHAT_SERVICE, List.of(8080),
            Component.VOD_SERVICE, List.of(8080),
            Component.MEDIAMTX, List.of(1935, 8084, 8085, 8888, 8889, 9997, 9998),
            Component.POSTGRESQL, List.of(5432),
            Component.KAFKA, List.of(9092),
            Component.KEYCLOAK, List.of(8080, 9000));

    /** Each port that something listens on, of one pod of each component, and the API of Kubernetes. */
    static Probe of(Cluster cluster) {
        Map<String, String> targets = new LinkedHashMap<>();
        // The last pod of each: one that the first, which asks, is not itself where there are two.
        PORTS.forEach((component, ports) -> {
            String address = cluster.address(cluster.podsOf(component).getLast());
            ports.forEach(port -> targets.put(component.label() + ":" + port, address + "/" + port));
        });
        String api = new Tool("kubectl", "--namespace", "default")
                .run("get", "service", "kubernetes", "--output=jsonpath={.spec.clusterIP}");
        targets.put("kubernetes:443", api + "/443");
        return new Probe(targets);
    }

    /** What of others can be reached from that pod; itself it reaches always. */
    Set<String> from(Cluster cluster, String pod) {
        String own = cluster.address(pod) + "/";
        String script = targets.entrySet().stream()
                .filter(target -> !target.getValue().startsWith(own))
                .map(target -> "(timeout 4 bash -c '</dev/tcp/%s' 2>/dev/null && echo open=%s) &"
                        .formatted(target.getValue(), target.getKey()))
                .collect(Collectors.joining("\n", "", "\nwait"));
        // MediaMTX itself has no shell in its official image; the front beside it shares its network.
        String place = pod.contains("mediamtx") ? "--container=rtmp-front" : "--quiet";
        String said = cluster.kubectl().run("exec", pod, place, "--", "bash", "-c", script);
        return said.lines()
                .filter(line -> line.startsWith("open="))
                .map(line -> line.substring("open=".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
