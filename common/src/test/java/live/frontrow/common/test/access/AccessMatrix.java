package live.frontrow.common.test.access;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import live.frontrow.common.test.access.Samples.Sample;
import org.assertj.core.api.SoftAssertions;

/**
 * Asks a running service at each of its routes as each kind of caller, and holds the answers against the service's table in
 * {@code docs/security/access.md}. A route without a row fails, and a row without a route. Whoever is to be refused is asked about what
 * there is, with a body of the right form, so that only the right can be what refuses; whoever may, without a body, so that as good as
 * nothing comes of it.
 */
public final class AccessMatrix {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<Integer> REFUSED = Set.of(401, 403);
    private static final int FAILED = 500;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What stands where nothing was said: an id of nothing. */
    private static final String ANY = "0198c3f2-0000-7000-8000-000000000000";

    private final String service;
    private final Map<String, String> there = new HashMap<>();
    private final Map<String, String> nowhere = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, Supplier<String>> callers = new LinkedHashMap<>();
    private String owner = "";

    private AccessMatrix(String service) {
        this.service = service;
    }

    /** Of the service whose table has this heading. */
    public static AccessMatrix of(String service) {
        return new AccessMatrix(service);
    }

    /** What stands at this place of paths where nothing is known of it, or it says nothing of whether there is such a thing. */
    public AccessMatrix place(String name, String value) {
        nowhere.put(name, value);
        there.putIfAbsent(name, value);
        return this;
    }

    /** The same, of something that there is. */
    public AccessMatrix there(String name, String value) {
        there.put(name, value);
        return this;
    }

    /** How a route is asked where its path, with its places, is not enough. */
    public AccessMatrix at(String route, String address) {
        addresses.put(route, address);
        return this;
    }

    /** The JSON for a route of which the interface does not say what a body has to have. */
    public AccessMatrix body(String route, String json) {
        bodies.put(route, json);
        return this;
    }

    /** One kind of caller, by the name of their column; what they send as {@code Authorization}, empty for nothing. Asked for each request. */
    public AccessMatrix caller(String name, Supplier<String> authorization) {
        callers.put(name, authorization);
        return this;
    }

    /** Who may do nearly everything: is never asked about what there is. */
    public AccessMatrix owner(String name, Supplier<String> authorization) {
        owner = name;
        return caller(name, authorization);
    }

    /** Fails with all that is not as the table says. */
    public void check() {
        JsonObject document =
                new JsonObject(send(request("/q/openapi?format=json", "").GET()).body());
        Set<String> routes = Routes.ofThisModule();
        AccessTable table = AccessTable.of(service);
        Samples samples = new Samples(document);
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(routes).as("routes that the interface tells of").containsAll(published(document));
            all.assertThat(table.rows().keySet()).as("rows").containsExactlyInAnyOrderElementsOf(routes);
            all.assertThat(table.callers()).as("columns").containsExactlyElementsOf(callers.keySet());
        });
        SoftAssertions.assertSoftly(all -> callers.forEach((caller, authorization) -> routes.forEach(route -> {
            String cell = table.cell(route, caller);
            HttpResponse<String> answer = ask(route, caller, authorization.get(), cell, samples);
            if (!as(cell, answer.statusCode())) {
                all.fail("%s as %s: %d, and not \"%s\"%n%s", route, caller, answer.statusCode(), cell, answer.body());
            }
        })));
    }

    private static Set<String> published(JsonObject document) {
        Set<String> routes = new TreeSet<>();
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            for (String method : paths.getJsonObject(path).fieldNames()) {
                routes.add(method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return routes;
    }

    private HttpResponse<String> ask(String route, String caller, String authorization, String cell, Samples samples) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1);
        Map<String, String> places = caller.equals(owner) ? nowhere : there;
        String filled = PLACE.matcher(addresses.getOrDefault(route, path))
                .replaceAll(place -> places.getOrDefault(place.group(1), ANY));
        HttpRequest.Builder request = request(filled, authorization);
        if (method.equals("GET")) {
            return send(request.GET());
        }
        Sample sample = samples.of(method, path);
        return send(request.header("Content-Type", sample.type())
                .method(
                        method,
                        allowed(cell)
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(bodies.getOrDefault(route, sample.text()))));
    }

    private static HttpRequest.Builder request(String path, String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean allowed(String cell) {
        return cell.equals("yes") || cell.equals("own");
    }

    private static boolean as(String cell, int status) {
        return switch (cell) {
            case "yes", "own" -> !REFUSED.contains(status) && status < FAILED;
            case "no" -> REFUSED.contains(status);
            default -> cell.equals(Integer.toString(status));
        };
    }
}
