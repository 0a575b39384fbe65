package live.frontrow.stream.mediamtx;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * MediaMTX's control API, as much of it as is needed here. Every call has a timeout and fails with {@link
 * MediaMtxException} when there is no sensible answer.
 *
 * <p>While MediaMTX waits for an answer to an auth call it answers no question about paths, only about connections: the
 * auth endpoint must not ask for {@link #paths}.
 */
@ApplicationScoped
public class MediaMtxApi {

    /** A path needs an accepted publisher or reader, so a creator has a handful; more is a fault that we refuse. */
    private static final int PATHS_MAX = 1000;

    private static final int CONNECTIONS_PER_ORIGIN = 4;
    private static final int WAITING_MAX = 64;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final WebClient client;
    private final ObjectMapper json;
    private final Duration timeout;

    @Inject
    MediaMtxApi(Vertx vertx, ObjectMapper json, OriginConfig config) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) config.apiTimeout().toMillis())
                        .setMaxPoolSize(CONNECTIONS_PER_ORIGIN)
                        .setMaxWaitQueueSize(WAITING_MAX)
                        .setFollowRedirects(false)
                        .setUserAgent("frontrow-stream-service"));
        this.json = json;
        this.timeout = config.apiTimeout();
    }

    /** All paths that exist at the origin now. */
    public Uni<List<PublishedPath>> paths(Origin origin) {
        return send(HttpMethod.GET, origin, "/v3/paths/list?itemsPerPage=" + PATHS_MAX)
                .map(Unchecked.function(answer -> {
                    if (answer.statusCode() != OK) {
                        throw new MediaMtxException("paths: HTTP " + answer.statusCode(), null);
                    }
                    PathList list = json.readValue(answer.body().getBytes(), PathList.class);
                    if (list.pageCount() > 1) {
                        throw new MediaMtxException("paths: more than " + PATHS_MAX, null);
                    }
                    return list.items();
                }));
    }

    /** Where the origin writes recordings: a pattern of paths on its machine, as {@code /data/%path/%Y}. */
    public Uni<String> recordPath(Origin origin) {
        return send(HttpMethod.GET, origin, "/v3/config/pathdefaults/get").map(Unchecked.function(answer -> {
            if (answer.statusCode() != OK) {
                throw new MediaMtxException("path defaults: HTTP " + answer.statusCode(), null);
            }
            return json.readValue(answer.body().getBytes(), PathDefaults.class).recordPath();
        }));
    }

    /** The port from which an RTMP connection comes, or null when it is gone. */
    public Uni<Integer> rtmpPort(Origin origin, UUID connection) {
        return send(HttpMethod.GET, origin, "/v3/rtmpconns/get/" + connection).map(Unchecked.function(answer -> {
            if (answer.statusCode() != OK) {
                return null;
            }
            String address =
                    json.readValue(answer.body().getBytes(), Connection.class).remoteAddr();
            return Integer.valueOf(address.substring(address.lastIndexOf(':') + 1));
        }));
    }

    /** How the RTMP front sees the publisher that it brings from this port; null when it knows none. */
    public Uni<FrontReading> reading(URI front, int port) {
        return client.requestAbs(HttpMethod.GET, front + "/internal/publishers/" + port)
                .timeout(timeout.toMillis())
                .send()
                .map(Unchecked.function(answer -> answer.statusCode() == OK
                        ? json.readValue(answer.body().getBytes(), FrontReading.class)
                        : null))
                .onFailure()
                .transform(cause -> new MediaMtxException("the RTMP front does not answer", cause));
    }

    /** What the RTMP front closed in the last minute. */
    public Uni<FrontRefusals> refusals(URI front) {
        return client.requestAbs(HttpMethod.GET, front + "/internal/refusals")
                .timeout(timeout.toMillis())
                .send()
                .map(Unchecked.function(answer -> {
                    if (answer.statusCode() != OK) {
                        throw new MediaMtxException("refusals: HTTP " + answer.statusCode(), null);
                    }
                    return json.readValue(answer.body().getBytes(), FrontRefusals.class);
                }))
                .onFailure()
                .transform(cause -> new MediaMtxException("the RTMP front does not answer", cause));
    }

    /** Whether the connection still exists. */
    public Uni<Boolean> exists(Origin origin, Protocol protocol, UUID connection) {
        return inAnyCollection(HttpMethod.GET, origin, protocol, "get", connection);
    }

    /** Throws the connection out; true when it was there. */
    public Uni<Boolean> kick(Origin origin, Protocol protocol, UUID connection) {
        return inAnyCollection(HttpMethod.POST, origin, protocol, "kick", connection);
    }

    private Uni<Boolean> inAnyCollection(
            HttpMethod method, Origin origin, Protocol protocol, String verb, UUID connection) {
        return Multi.createFrom()
                .iterable(protocol.collections())
                .onItem()
                .transformToUniAndConcatenate(
                        collection -> send(method, origin, "/v3/%s/%s/%s".formatted(collection, verb, connection)))
                .map(answer -> switch (answer.statusCode()) {
                    case OK -> true;
                    case NOT_FOUND -> false;
                    default -> throw new MediaMtxException(verb + ": HTTP " + answer.statusCode(), null);
                })
                .collect()
                .asList()
                .map(answers -> answers.contains(true));
    }

    private Uni<HttpResponse<Buffer>> send(HttpMethod method, Origin origin, String path) {
        return client.requestAbs(method, origin.api() + path)
                .timeout(timeout.toMillis())
                .send()
                .onFailure()
                .transform(cause -> new MediaMtxException(origin.name() + " does not answer", cause));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record PathList(int pageCount, List<PublishedPath> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record PathDefaults(String recordPath) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Connection(String remoteAddr) {}
}
