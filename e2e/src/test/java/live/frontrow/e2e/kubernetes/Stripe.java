package live.frontrow.e2e.kubernetes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import live.frontrow.stripe.Settings;
import live.frontrow.stripe.StripeSimulator;

/**
 * The Stripe simulator on this machine: pods reach it at the address that this machine has towards the cluster, and what it
 * tells goes to the gateway through the Ingress, as Stripe's would.
 */
final class Stripe implements AutoCloseable {
    private static final String WEBHOOK = "/webhooks/stripe";
    private static final String SIGNATURE = "Stripe-Signature";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String key = "sk_test_" + word();
    private final String webhookSecret = "whsec_" + word();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final IngressProxy proxy = new IngressProxy(Ingress.address());
    private final HttpClient web;
    private final HttpServer messenger;
    private final StripeSimulator simulator;

    /** Starts it; {@code certificate} is the Ingress'. */
    Stripe(Certificate certificate) {
        web = HttpClient.newBuilder()
                .sslContext(certificate.trust())
                .proxy(ProxySelector.of(proxy.address()))
                .build();
        try {
            messenger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        messenger.setExecutor(workers);
        messenger.createContext(WEBHOOK, this::passOn);
        messenger.start();
        URI webhook = URI.create("http://127.0.0.1:" + messenger.getAddress().getPort() + WEBHOOK);
        simulator = StripeSimulator.start(Settings.of(key)
                .withAddress(new InetSocketAddress(ThisMachine.address(), 0))
                .withWebhook(webhook, webhookSecret));
    }

    /** What an installation has to know. */
    Stream<String> values() {
        return Stream.of(
                "--set=stripe.secretKey=" + key,
                "--set=stripe.webhookSecrets=" + webhookSecret,
                "--set=networkPolicy.to.stripe[0].ipBlock.cidr=" + ThisMachine.address() + "/32",
                "--set=membershipService.env[0].name=FRONTROW_STRIPE_API",
                "--set=membershipService.env[0].value=" + simulator.address());
    }

    /** Lets pods come to its port, which is not Stripe's 443: policies add up. */
    void admit(Tool kubectl, Path home) throws IOException {
        Path policy = home.resolve("stripe.yaml");
        Files.writeString(policy, """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: stripe-simulator}
                spec:
                  podSelector: {matchLabels: {app.kubernetes.io/component: %s}}
                  policyTypes: [Egress]
                  egress:
                    - to: [{ipBlock: {cidr: %s/32}}]
                      ports: [{port: %d}]
                """.formatted(
                        Component.MEMBERSHIP_SERVICE.label(),
                        ThisMachine.address(),
                        simulator.address().getPort()));
        kubectl.run("apply", "--filename=" + policy);
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest message = HttpRequest.newBuilder(URI.create(Cluster.WEB + WEBHOOK))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header(SIGNATURE, exchange.getRequestHeaders().getFirst(SIGNATURE))
                    .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                    .build();
            exchange.sendResponseHeaders(
                    web.send(message, BodyHandlers.discarding()).statusCode(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String word() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public void close() throws IOException {
        simulator.close();
        messenger.stop(0);
        web.close();
        proxy.close();
        workers.shutdownNow();
    }
}
