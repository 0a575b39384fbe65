package live.frontrow.stream.deed;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that the creator or a moderator changed.
 *
 * @param service in which service
 * @param kind name of the operation
 * @param what the same in words
 * @param about what it was done to: variables of the path
 * @param title of the show that it was done to, or null
 * @param person what the person is called whom it was done to, or null
 */
@Schema(name = "StudioDeed")
record DeedView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant at,
        @Schema(required = true) String service,
        @Schema(required = true) String kind,
        @Schema(required = true) String what,
        @Schema(required = true) Choice actor,
        @Schema(required = true) Map<String, String> about,
        @Schema(required = true, nullable = true) String title,
        @Schema(required = true, nullable = true) String person) {}
