package live.frontrow.gateway.openapi;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceClient;

/** Fetches the services' documents and lays their public paths and schemas beside the gateway's own; kept for a minute. */
@Singleton
final class OpenApiDocuments {

    private static final String PATH = "/q/openapi?format=json";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ServiceClient services;
    private volatile String merged;
    private volatile Instant mergedAt = Instant.MIN;

    OpenApiDocuments(ServiceClient services) {
        this.services = services;
    }

    Future<String> merged() {
        if (merged != null && mergedAt.plus(KEPT).isAfter(Instant.now())) {
            return Future.succeededFuture(merged);
        }
        List<Future<JsonObject>> parts = Arrays.stream(Service.values())
                .filter(services::has)
                .map(this::fetch)
                .toList();
        return Future.all(parts)
                .map(all -> {
                    JsonObject document = own();
                    parts.forEach(part -> add(document, part.result()));
                    merged = document.encode();
                    mergedAt = Instant.now();
                    return merged;
                })
                .recover(failure -> {
                    Log.warnf("The OpenAPI document is not complete: %s", failure.getMessage());
                    return Future.failedFuture(new ProblemException(
                            CommonProblem.UNAVAILABLE, "A part of Frontrow does not answer right now."));
                });
    }

    private Future<JsonObject> fetch(Service service) {
        return services.send(service, HttpMethod.GET, PATH, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer())
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body().map(JsonObject::new)
                        : Future.failedFuture(service.audience() + " answered " + answer.statusCode()));
    }

    private static void add(JsonObject document, JsonObject part) {
        JsonObject paths = document.getJsonObject("paths");
        part.getJsonObject("paths", new JsonObject()).forEach(path -> {
            // The services' inner addresses are nobody's business; what the gateway says itself comes first.
            if (path.getKey().startsWith("/api/") && !paths.containsKey(path.getKey())) {
                paths.put(path.getKey(), path.getValue());
            }
        });
        for (String kind : List.of("schemas", "responses")) {
            JsonObject known = components(document, kind);
            components(part, kind).forEach(each -> {
                if (!known.containsKey(each.getKey())) {
                    known.put(each.getKey(), each.getValue());
                }
            });
        }
    }

    private static JsonObject components(JsonObject document, String kind) {
        JsonObject components = document.getJsonObject("components", new JsonObject());
        JsonObject found = components.getJsonObject(kind, new JsonObject());
        components.put(kind, found);
        return found;
    }

    private static JsonObject own() {
        try (InputStream file = OpenApiDocuments.class.getResourceAsStream("/openapi/gateway.json")) {
            return new JsonObject(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("openapi/gateway.json is part of the application", e);
        }
    }
}
