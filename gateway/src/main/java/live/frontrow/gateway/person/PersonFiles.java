package live.frontrow.gateway.person;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import live.frontrow.common.person.PersonExport;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.identity.IdentityTokens;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceClient;

/**
 * One JSON object of what each service has, led through as it comes. A service that is away before anything was sent is a problem; later
 * the answer stays open, so that the connection is cut and nobody takes a part for the whole.
 */
@Singleton
final class PersonFiles {

    private final ServiceClient services;
    private final IdentityTokens identity;
    private final PersonExport export;

    PersonFiles(ServiceClient services, IdentityTokens identity, PersonExport export) {
        this.services = services;
        this.identity = identity;
        this.export = export;
    }

    /** Done when all has been sent. */
    Future<Void> send(RoutingContext context, Viewer viewer, String person) {
        List<Service> asked =
                List.of(Service.values()).stream().filter(services::has).toList();
        HttpServerResponse response = context.response();
        Future<Void> done = Future.succeededFuture();
        for (Service service : asked) {
            done = done.compose(sent -> ask(service, viewer, person))
                    .compose(answer -> part(context, service, person, answer));
        }
        return done.compose(sent -> own(person)).compose(own -> response.end(",\n\"gateway\": " + own + "}\n"));
    }

    private Future<HttpClientResponse> ask(Service service, Viewer viewer, String person) {
        String path = "/internal/people/"
                + URLEncoder.encode(person, StandardCharsets.UTF_8).replace("+", "%20") + "/data";
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + identity.issue(viewer, service.audience()));
        return services.send(service, HttpMethod.GET, path, headers, Buffer.buffer())
                .compose(answer -> {
                    if (answer.statusCode() == 200) {
                        return Future.succeededFuture(answer.pause());
                    }
                    answer.request().reset();
                    return Future.failedFuture("status " + answer.statusCode());
                })
                .recover(failure -> Future.failedFuture(new ProblemException(
                        CommonProblem.UNAVAILABLE, "A part of Frontrow does not answer right now. Try again later.")));
    }

    private static Future<Void> part(
            RoutingContext context, Service service, String person, HttpClientResponse answer) {
        HttpServerResponse response = context.response();
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                answer.request().reset();
            }
        });
        String head = ",\n\"" + service.audience() + "\": ";
        if (!response.headWritten()) {
            response.setChunked(true)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"");
            head = "{\"person\": " + Json.encode(person) + ",\n\"at\": \""
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\"" + head;
        }
        return response.write(head)
                .compose(begun -> answer.pipe().endOnComplete(false).to(response));
    }

    /** A few sessions. */
    private Future<String> own(String person) {
        return Future.fromCompletionStage(export.of(GatewayHoldings.ALL, person)
                .collect()
                .in(StringBuilder::new, StringBuilder::append)
                .map(StringBuilder::toString)
                .subscribeAsCompletionStage());
    }
}
