package live.frontrow.rtmpfront.relay;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while broadcasters may come. */
@Readiness
@ApplicationScoped
class FrontHealth implements HealthCheck {

    private final RtmpFront front;

    FrontHealth(RtmpFront front) {
        this.front = front;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broadcasters may come")
                .status(!front.draining())
                .build();
    }
}
