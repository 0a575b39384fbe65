package live.frontrow.chat.log;

import java.util.List;

/**
 * Who wrote a message, as they were then.
 *
 * @param id OIDC subject
 * @param name as others read it
 * @param badges {@code creator}, {@code moderator}, {@code member}
 */
public record Author(String id, String name, List<String> badges) {

    /** Copies the list. */
    public Author {
        badges = List.copyOf(badges);
    }
}
