package live.frontrow.stream.mail;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the mail server takes what it gets; well where there is none. */
@Wellness
@ApplicationScoped
class MailHealth implements HealthCheck {

    private final Post post;

    MailHealth(Post post) {
        this.post = post;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("mail")
                .withData("set up", post.open())
                .status(post.well())
                .build();
    }
}
