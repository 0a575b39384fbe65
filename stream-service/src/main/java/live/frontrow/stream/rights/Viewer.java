package live.frontrow.stream.rights;

/**
 * Who wants to watch.
 *
 * @param id OIDC subject or anonymous viewer id
 * @param anonymous whether nobody is signed in
 * @param creator whether this is the creator
 */
public record Viewer(String id, boolean anonymous, boolean creator) {}
