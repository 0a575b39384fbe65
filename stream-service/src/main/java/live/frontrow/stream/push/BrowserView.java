package live.frontrow.stream.push;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A browser that its owner is told in. */
@Schema(name = "PushBrowser")
public record BrowserView(UUID id, String name, Instant addedAt) {

    /** Whether browsers can be told, and which are. */
    @Schema(name = "PushState")
    public record State(
            @Schema(
                    description = "`applicationServerKey` to subscribe with, or null where there is no push",
                    nullable = true)
            String key,

            List<BrowserView> browsers) {}
}
