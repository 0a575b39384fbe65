package live.frontrow.bench.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One of our services, as the gateway calls it for people. */
public final class Service {

    /** Nobody was there, or went away before the answer. */
    public static final int NO_ANSWER = 0;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Identity identity;

    /** At its own address. */
    public Service(URI address, Identity identity) {
        this.address = address;
        this.identity = identity;
    }

    /**
     * What it said.
     *
     * @param status of HTTP, or {@link #NO_ANSWER}
     */
    public record Reply(int status, JsonNode body) {}

    /** Asks as somebody who is signed in. */
    public Reply as(String person, String method, String path, Object body) {
        return send(method, identity.person(person, "Member"), path, body);
    }

    /** Asks the same with {@code POST}. */
    public Reply post(String person, String path, Object body) {
        return as(person, "POST", path, body);
    }

    /** Asks as whoever owns the installation. */
    public Reply creator(String method, String path, Object body) {
        return send(method, identity.creator(), path, body);
    }

    /** Whether it can do its work. */
    public boolean ready() {
        return send("GET", "", "/q/health/ready", null).status() == 200;
    }

    private Reply send(String method, String token, String path, Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                    .timeout(LIMIT)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            return new Reply(NO_ANSWER, MissingNode.getInstance());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
