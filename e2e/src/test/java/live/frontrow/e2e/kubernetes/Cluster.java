package live.frontrow.e2e.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.process.Folders;
import org.awaitility.Awaitility;

/** One release of the chart in a namespace of its own. */
final class Cluster implements AutoCloseable {
    /** What the certificate and the Ingress are made for. */
    static final String HOST = "frontrow.test";

    static final String WEB = "https://" + HOST;

    /** Long enough for a machine that does other things as well; {@link InstallTest} holds the promise. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String RELEASE = "frontrow";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Certificate certificate;
    private final Stripe stripe;
    private final Storage storage;
    private final Chart chart;
    private final String namespace = "frontrow-" + Instant.now().getEpochSecond();
    private final Tool kubectl = new Tool("kubectl", "--namespace", namespace);
    private final Tool helm = new Tool("helm", "--namespace", namespace);

    private Duration readyAfter;

    private Cluster(Path home) {
        this.home = home;
        this.certificate = Certificate.make(home, HOST);
        this.stripe = new Stripe(certificate);
        this.storage = new Storage(home.resolve("storage"));
        this.chart = new Chart(home, stripe, storage);
    }

    /** Installs the version before this one and waits until all of it is ready. */
    static Cluster install() {
        try {
            Cluster cluster = new Cluster(Files.createTempDirectory("frontrow-cluster"));
            cluster.kubectl.run("create", "namespace", cluster.namespace);
            try {
                cluster.up();
            } catch (IOException | RuntimeException e) {
                cluster.close();
                throw e;
            }
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void up() throws IOException {
        stripe.admit(kubectl, home);
        storage.admit(kubectl);
        kubectl.run(
                "create",
                "secret",
                "tls",
                "frontrow-tls",
                "--cert=" + certificate.file(),
                "--key=" + certificate.key());
        Instant start = Instant.now();
        helm.run(chart.arguments("install", RELEASE, chart.previous()));
        Awaitility.await("everything is ready")
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(this::ready);
        readyAfter = Duration.between(start, Instant.now());
        Report.line("All ready after " + readyAfter.toSeconds() + " s");
    }

    /** From {@code helm install} to the last pod that became ready. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** Upgrades to this version and waits until every pod that has to be new is ready. */
    void upgrade() {
        helm.run(chart.upgrade(RELEASE));
        rolled();
    }

    /** Restarts all Deployments, and waits. */
    void restartAll() {
        kubectl.run("rollout", "restart", "deployment");
        rolled();
    }

    private void rolled() {
        for (String deployment :
                kubectl.run("get", "deployment,statefulset", "--output=name").split("\\s+")) {
            if (!deployment.endsWith("mediamtx")) { // OnDelete
                kubectl.run("rollout", "status", deployment, "--timeout=" + PATIENCE.toSeconds() + "s");
            }
        }
        Awaitility.await("everything is ready")
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(this::ready);
    }

    /** Every pod that should run does its work, and every job is done. */
    boolean ready() {
        List<JsonNode> pods = pods("");
        return pods.size() >= Component.PODS
                && pods.stream().allMatch(Cluster::ready)
                && StreamSupport.stream(json("deployment,statefulset").spliterator(), false)
                        .allMatch(set -> set.path("spec").path("replicas").asInt()
                                == set.path("status").path("readyReplicas").asInt());
    }

    private static boolean ready(JsonNode pod) {
        return pod.path("status").path("phase").asText().equals("Succeeded")
                || StreamSupport.stream(pod.path("status").path("conditions").spliterator(), false)
                        .anyMatch(condition -> condition.path("type").asText().equals("Ready")
                                && condition.path("status").asText().equals("True"));
    }

    /** Names of a component's pods that are not on their way out. */
    List<String> podsOf(Component component) {
        return pods("app.kubernetes.io/component=" + component.label()).stream()
                .filter(pod -> !pod.path("metadata").has("deletionTimestamp"))
                .map(pod -> pod.path("metadata").path("name").asText())
                .sorted()
                .toList();
    }

    /** Address of that pod. */
    String address(String pod) {
        return kubectl.run("get", "pod", pod, "--output=jsonpath={.status.podIP}");
    }

    /** Inner address of a Service of the release. */
    String service(String name) {
        return kubectl.run("get", "service", RELEASE + "-" + name, "--output=jsonpath={.spec.clusterIP}");
    }

    /** Deletes a pod, and comes back when everything is as it was. */
    void deleteAndAwait(String pod) {
        kubectl.run("delete", "pod", pod);
        awaitAnotherFor(pod);
    }

    /** The same without giving it time to say goodbye. */
    void killAndAwait(String pod) {
        kubectl.run("delete", "pod", pod, "--grace-period=0", "--force");
        awaitAnotherFor(pod);
    }

    private void awaitAnotherFor(String pod) {
        Awaitility.await("another one for " + pod)
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(this::ready);
    }

    /** For what has no method of its own. */
    Tool kubectl() {
        return kubectl;
    }

    /** Where an encoder sends to. */
    String rtmp() {
        return "rtmp://" + service("rtmp") + ":1935/live";
    }

    /** A folder for the files of a test. */
    Path home() {
        return home;
    }

    Certificate certificate() {
        return certificate;
    }

    /** Where recordings go. */
    Storage storage() {
        return storage;
    }

    /** Whoever the chart made as creator. */
    Status.Account creator() {
        String password =
                kubectl.run("get", "secret", RELEASE + "-keycloak", "--output=jsonpath={.data.creator-password}");
        return new Status.Account(
                "creator", new String(Base64.getDecoder().decode(password), StandardCharsets.UTF_8), "creator");
    }

    private List<JsonNode> pods(String selector) {
        return StreamSupport.stream(json("pods", "--selector=" + selector).spliterator(), false)
                .toList();
    }

    private JsonNode json(String what, String... more) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("get", what, "--output=json"), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        try {
            return JSON.readTree(kubectl.run(arguments)).get("items");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also after a failure: what all said is kept for whoever looks for its reason. */
    @Override
    public void close() {
        try {
            Logs.keep(kubectl, podNames());
        } finally {
            kubectl.run("delete", "namespace", namespace, "--timeout=3m");
            try {
                stripe.close();
                storage.close();
                Folders.delete(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> podNames() {
        return pods("").stream()
                .map(pod -> pod.path("metadata").path("name").asText())
                .toList();
    }
}
