package live.frontrow.membership.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an erasure is. Nothing in it tells whose it is.
 *
 * @param id by which it is asked for again
 * @param askedAt when it was asked for
 * @param parts each service, in no order
 * @param erasedAt when the last one knew nothing any more; null until then
 */
@Schema(name = "Erasure")
record ErasureView(UUID id, Instant askedAt, List<Part> parts, Instant erasedAt) {

    /** One service; null until it knows nothing any more. */
    @Schema(name = "ErasurePart")
    record Part(String service, Instant erasedAt) {}

    static ErasureView of(UUID id, Instant askedAt, List<Part> parts) {
        boolean over = parts.stream().noneMatch(part -> part.erasedAt() == null);
        Instant erasedAt = over
                ? parts.stream().map(Part::erasedAt).max(Instant::compareTo).orElse(null)
                : null;
        return new ErasureView(id, askedAt, parts, erasedAt);
    }
}
