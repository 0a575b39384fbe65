package live.frontrow.gateway.person;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.viewer.Viewers;

/** {@code GET /api/v1/people/{person}/data}: everything about a person, for themselves, and for the creator, whom people write to. */
@Singleton
final class PersonDataRoute {

    /** Before everything else under {@code /api}. */
    private static final int ORDER = 50;

    /** Files that are made at once: each holds a connection of a database at a time. */
    private static final int MOST = 4;

    private final Viewers viewers;
    private final PersonFiles files;
    private final AtomicInteger running = new AtomicInteger();

    PersonDataRoute(Viewers viewers, PersonFiles files) {
        this.viewers = viewers;
        this.files = files;
    }

    void register(@Observes Router router) {
        router.get("/api/v1/people/:person/data").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        String person = context.pathParam("person");
        viewers.of(context)
                .compose(viewer -> file(context, viewer, person))
                .onFailure(failure -> ProblemAnswer.send(context, failure));
    }

    private Future<Void> file(RoutingContext context, Viewer viewer, String person) {
        if (viewer.anonymous()) {
            throw new ProblemException(CommonProblem.UNAUTHENTICATED, "This needs somebody who is signed in.");
        }
        if (!viewer.id().equals(person) && !viewer.roles().contains("creator")) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "This is somebody else's.");
        }
        if (running.incrementAndGet() > MOST) {
            running.decrementAndGet();
            throw new ProblemException(
                    CommonProblem.UNAVAILABLE, "Several such files are being made. Try again in a moment.");
        }
        return files.send(context, viewer, person).onComplete(sent -> running.decrementAndGet());
    }
}
