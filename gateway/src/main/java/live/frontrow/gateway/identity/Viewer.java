package live.frontrow.gateway.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is asking.
 *
 * @param id OIDC subject, or {@code anon-…}
 * @param anonymous whether nobody has signed in
 * @param name display name, or null
 * @param username name to sign in with, or null
 * @param roles what the identity provider says, of the roles that Frontrow knows
 */
public record Viewer(String id, boolean anonymous, String name, String username, Set<String> roles) {

    /** How ids of people begin who have not signed in. */
    public static final String ANONYMOUS = "anon-";

    /** A gateway that asks in its own name. */
    public static final Viewer GATEWAY = new Viewer("gateway", false, null, null, Set.of("gateway"));

    /** Copies the roles. */
    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Somebody who has not signed in. */
    public static Viewer anonymous(String id) {
        return new Viewer(id, true, null, null, Set.of());
    }

    /** The same with further roles, at what is asked for and nowhere else. */
    public Viewer with(Set<String> further) {
        return new Viewer(
                id,
                anonymous,
                name,
                username,
                Stream.concat(roles.stream(), further.stream()).collect(Collectors.toSet()));
    }

    /** Whether this is the id of somebody who has not signed in. */
    public static boolean isAnonymous(String id) {
        return id.startsWith(ANONYMOUS);
    }
}
