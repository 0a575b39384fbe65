package live.frontrow.stripe.lives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Whoever owns the account, and other software of theirs: calls the API as everybody does, again when it was too often. */
public final class Owner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TOO_MANY = 429;
    private static final int REFUSED = 400;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final String key;

    /** With that key, of the account at that address. */
    public Owner(URI api, String key) {
        this.api = api;
        this.key = key;
    }

    /** Makes or changes something; parameters are named as in forms, {@code items[0][price]}. */
    public JsonNode post(String path, Map<String, String> parameters) {
        String form = parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Ends something. */
    public JsonNode delete(String path) {
        return send(request(path).DELETE());
    }

    /** Reads something. */
    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(LIMIT).header("Authorization", "Bearer " + key);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            while (answer.statusCode() == TOO_MANY) {
                Thread.sleep(PAUSE);
                answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            }
            JsonNode said = JSON.readTree(answer.body());
            if (answer.statusCode() >= REFUSED) {
                throw new IllegalStateException(answer.request().method() + " "
                        + answer.request().uri().getPath() + " answered " + answer.statusCode() + ": "
                        + said.at("/error/message").asText());
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
