package live.frontrow.chat.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as moderators read of them.
 *
 * @param id OIDC subject
 * @param name as they are called now; empty when they were never here
 */
public record Named(
        @Schema(required = true) String id,
        @Schema(required = true) String name) {

    /** Null when there is nobody. */
    public static Named of(String id, String name) {
        return id == null ? null : new Named(id, name == null ? "" : name);
    }
}
