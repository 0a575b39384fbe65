package live.frontrow.rtmpfront.admission;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import live.frontrow.rtmpfront.admission.RefusalLog.Report;

/** {@code GET /internal/refusals} for stream-service: who was turned away in the last minute. Inner network only. */
@ApplicationScoped
class RefusalRoute {

    private final RefusalLog log;

    RefusalRoute(RefusalLog log) {
        this.log = log;
    }

    void register(@Observes Router router) {
        router.get("/internal/refusals").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Report report = log.report(Instant.now());
        JsonObject reasons = new JsonObject();
        report.reasons().forEach(reasons::put);
        JsonArray addresses = new JsonArray();
        report.addresses()
                .forEach(from -> addresses.add(new JsonObject()
                        .put("address", from.address())
                        .put("reason", from.reason())
                        .put("times", from.times())
                        .put("lastAt", from.lastAt().toString())));
        context.json(new JsonObject().put("reasons", reasons).put("addresses", addresses));
    }
}
