package live.frontrow.rtmpfront.meter;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** {@code GET /internal/publishers/{port}} for stream-service: who sends, and how the stream is. Inner network only. */
@ApplicationScoped
class PublisherRoute {

    private final Publishers publishers;

    PublisherRoute(Publishers publishers) {
        this.publishers = publishers;
    }

    void register(@Observes Router router) {
        router.get("/internal/publishers/:port").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Optional<Publishers.Publisher> publisher =
                port(context.pathParam("port")).flatMap(publishers::at);
        if (publisher.isEmpty()) {
            context.response().setStatusCode(404).end();
            return;
        }
        context.json(json(publisher.get()));
    }

    private static JsonObject json(Publishers.Publisher publisher) {
        Reading reading = publisher.meter().reading();
        return new JsonObject()
                .put("address", publisher.address())
                .put("since", publisher.since().toString())
                .put("videoKbps", reading.videoKbps())
                .put("audioKbps", reading.audioKbps())
                .put("framesPerSecond", reading.framesPerSecond())
                .put("unevenness", reading.unevenness())
                .put("missingFrames", reading.missingFrames())
                .put("keyframeSeconds", reading.keyframeSeconds())
                .put("behindMillis", reading.behindMillis());
    }

    private static Optional<Integer> port(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
