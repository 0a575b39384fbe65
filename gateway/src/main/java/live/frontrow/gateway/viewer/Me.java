package live.frontrow.gateway.viewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import live.frontrow.gateway.identity.Viewer;

/**
 * Whoever asks, as pages see them.
 *
 * @param csrfHeader header that state-changing requests need, with the value 1
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Me(boolean signedIn, String id, String name, String username, Set<String> roles, String csrfHeader) {

    static Me of(Viewer viewer) {
        return new Me(!viewer.anonymous(), viewer.id(), viewer.name(), viewer.username(), viewer.roles(), "X-Frontrow");
    }
}
