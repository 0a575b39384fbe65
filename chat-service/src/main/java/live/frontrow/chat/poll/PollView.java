package live.frontrow.chat.poll;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A poll as people read it; who voted for what nobody reads.
 *
 * @param version whoever has a higher one of this poll keeps that
 * @param counts votes of each option, in their order
 * @param openFrom what the picture's clock says where the host asks: a page shows the poll when its picture is there; null until then
 * @param closeFrom the same where they end it, or null
 * @param closesAt until when votes count, or null
 * @param closedAt since when the result is final, or null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Poll")
public record PollView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID show,
        @Schema(required = true) PollStatus status,
        @Schema(required = true) String text,
        @Schema(required = true) List<String> options,
        @Schema(required = true) List<Integer> counts,
        @Schema(required = true, nullable = true) Instant openedAt,
        @Schema(required = true, nullable = true) Instant openFrom,
        @Schema(required = true, nullable = true) Instant closeFrom,
        @Schema(required = true, nullable = true) Instant closesAt,
        @Schema(required = true, nullable = true) Instant closedAt) {}
