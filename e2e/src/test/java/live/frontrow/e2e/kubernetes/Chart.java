package live.frontrow.e2e.kubernetes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chart as it is, and the version before it. */
record Chart(Path home, Stripe stripe, Storage storage) {
    private static final String CHART = "helm/frontrow";
    private static final String VALUES = CHART + "/ci/cluster-values.yaml";

    /** As it stands in the checkout. */
    String current() {
        return Tool.file(CHART);
    }

    /** What an upgrade with new images changes: pods of the services are others, and media servers would be. */
    private static final List<String> REPLACED =
            List.of("gateway", "streamService", "membershipService", "chatService", "vodService", "mediamtx");

    /**
     * What an installation comes from: the chart that {@code FRONTROW_PREVIOUS_CHART} names, or, while none was
     * released, this one under an older version.
     */
    String previous() {
        return Optional.ofNullable(System.getenv("FRONTROW_PREVIOUS_CHART"))
                .filter(chart -> !chart.isBlank())
                .orElseGet(this::older);
    }

    private String older() {
        new Tool("helm").run("package", current(), "--version", "0.0.1", "--destination", home.toString());
        return home.resolve("frontrow-0.0.1.tgz").toString();
    }

    /** The same values, and new pods. */
    String[] upgrade(String release) {
        return Stream.concat(
                        Stream.of(arguments("upgrade", release, current())),
                        REPLACED.stream().map(part -> "--set-string=" + part + ".podAnnotations.upgraded=yes"))
                .toArray(String[]::new);
    }

    /** {@code helm install} or {@code upgrade} with the values of the test and those that only this run knows. */
    String[] arguments(String verb, String release, String chart) {
        String proxies = Ingress.sources().collect(Collectors.joining(",", "{", "}"));
        return Stream.concat(
                        Stream.of(
                                verb,
                                release,
                                chart,
                                "--values=" + Tool.file(VALUES),
                                "--set=gateway.trustedProxies=" + proxies),
                        Stream.of(stripe.values(), storage.values(), registry()).flatMap(Function.identity()))
                .toArray(String[]::new);
    }

    /** All images from a registry that the cluster reads from; without one they are on the node already. */
    private static Stream<String> registry() {
        String registry = System.getenv("FRONTROW_REGISTRY");
        if (registry == null || registry.isBlank()) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of("--set=image.registry=" + registry),
                Stream.of(
                                "mediamtx:mediamtx",
                                "infra.postgresql:postgres",
                                "infra.kafka:kafka",
                                "infra.keycloak:keycloak",
                                "tests:gateway")
                        .map(pair -> pair.split(":"))
                        .map(pair -> "--set=" + pair[0] + ".image.repository=" + registry + "/frontrow/" + pair[1]));
    }
}
