package live.frontrow.gateway.calendar;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/** {@code GET /calendar/{secret}.ics}: a person's own calendar, for programs that nobody signs in. */
@Singleton
final class CalendarRoute {

    /** Lower-case base32, as stream-service makes them. */
    private static final Pattern PATH = Pattern.compile("/calendar/([a-z2-7]{26})\\.ics");

    private final Vertx vertx;
    private final OwnCalendars calendars;

    CalendarRoute(Vertx vertx, OwnCalendars calendars) {
        this.vertx = vertx;
        this.calendars = calendars;
    }

    /** Failures end here as well: whoever else reports one says the whole address. */
    void register(@Observes Router router) {
        router.route("/calendar/*")
                .handler(this::handle)
                .failureHandler(context -> ProblemAnswer.send(context, context.failure()));
    }

    private void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        Matcher path = PATH.matcher(context.request().path());
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            ProblemAnswer.send(context, CommonProblem.METHOD_NOT_ALLOWED, "A calendar can only be read.");
        } else if (!path.matches()) {
            ProblemAnswer.send(context, CommonProblem.NOT_FOUND, "There is no such calendar.");
        } else {
            Context own = vertx.getOrCreateContext();
            calendars.open(path.group(1)).onComplete(found -> own.runOnContext(now -> answer(context, found)));
        }
    }

    private static void answer(RoutingContext context, AsyncResult<OwnCalendar> found) {
        if (found.failed()) {
            ProblemAnswer.send(context, found.cause());
            return;
        }
        OwnCalendar calendar = found.result();
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.ETAG, calendar.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (calendar.tag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"frontrow.ics\"");
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(calendar.text());
        }
    }
}
