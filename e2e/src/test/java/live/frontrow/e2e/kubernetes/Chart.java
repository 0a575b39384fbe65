package live.frontrow.e2e.kubernetes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The chart as it is, and the version before it. */
record Chart(Path home) {
    private static final String CHART = "helm/frontrow";
    private static final String VALUES = CHART + "/ci/cluster-values.yaml";

    /** As it stands in the checkout. */
    String current() {
        return Tool.file(CHART);
    }

    /**
     * What an installation comes from: the chart that {@code FRONTROW_PREVIOUS_CHART} names, or, while none was
     * released, this one under an older version: that alone gives every pod new labels, so that all are replaced.
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

    /** {@code helm install} or {@code upgrade} with the values of the test and those that only this run knows. */
    String[] arguments(String verb, String release, String chart) {
        Stream<String> registry = Optional.ofNullable(System.getenv("FRONTROW_REGISTRY")).stream()
                .flatMap(name -> Stream.of("--set=image.registry=" + name));
        return Stream.concat(List.of(verb, release, chart, "--values=" + Tool.file(VALUES)).stream(), registry)
                .toArray(String[]::new);
    }
}
