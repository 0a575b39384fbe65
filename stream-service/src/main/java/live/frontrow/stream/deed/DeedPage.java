package live.frontrow.stream.deed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some of the deeds, newest first.
 *
 * @param next where the older ones begin, or null
 * @param actors who did something, of all deeds
 * @param kinds what was done, of all deeds
 */
@Schema(name = "StudioDeeds")
record DeedPage(
        @Schema(required = true) List<DeedView> items,
        @Schema(required = true, nullable = true) String next,
        @Schema(required = true) List<Choice> actors,
        @Schema(required = true) List<Choice> kinds) {}
