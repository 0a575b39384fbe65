package live.frontrow.gateway.calendar;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;
import live.frontrow.gateway.async.Coalescer;
import live.frontrow.gateway.identity.IdentityTokens;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceClient;

/** Asks stream-service, in the gateway's own name, for a calendar by its secret. That goes in the body: addresses get into logs. */
@Singleton
final class OwnCalendars {

    private static final String PATH = "/internal/calendar";

    /** Invented secrets must not become a flood of questions. */
    private static final int MOST_ASKED = 64;

    private final ServiceClient services;
    private final IdentityTokens identity;
    private final Coalescer<String, OwnCalendar> questions = new Coalescer<>(MOST_ASKED);

    OwnCalendars(ServiceClient services, IdentityTokens identity) {
        this.services = services;
        this.identity = identity;
    }

    /** The calendar; fails with the problem that says why there is none. */
    Future<OwnCalendar> open(String secret) {
        return questions.ask(secret, () -> ask(secret)).recover(why -> Future.failedFuture(problem(why)));
    }

    private Future<OwnCalendar> ask(String secret) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + identity.issue(Viewer.GATEWAY, Service.STREAM.audience()))
                .set(HttpHeaders.CONTENT_TYPE, "application/json");
        Buffer question = new JsonObject().put("link", secret).toBuffer();
        return services.send(Service.STREAM, HttpMethod.POST, PATH, headers, question)
                .compose(answer -> answer.body().compose(body -> read(answer, body)));
    }

    private static Future<OwnCalendar> read(HttpClientResponse answer, Buffer body) {
        return switch (answer.statusCode()) {
            case 200 -> Future.succeededFuture(new OwnCalendar(answer.getHeader(HttpHeaders.ETAG), body));
            case 404 ->
                no(CommonProblem.NOT_FOUND, "There is no such calendar, or it was stopped. Its owner makes a new one.");
            case 429 ->
                no(GatewayProblem.CALENDAR_TOO_OFTEN, "Ask for this calendar less often. Once an hour is enough.");
            default -> Future.failedFuture("stream-service answered " + answer.statusCode());
        };
    }

    private static Future<OwnCalendar> no(ProblemType type, String detail) {
        return Future.failedFuture(new ProblemException(type, detail));
    }

    private static Throwable problem(Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        if (!(failure instanceof RejectedExecutionException)) {
            Log.warnf("Calendars cannot be read: %s", failure.getMessage());
        }
        return new ProblemException(CommonProblem.UNAVAILABLE, "Calendars cannot be read right now.");
    }
}
