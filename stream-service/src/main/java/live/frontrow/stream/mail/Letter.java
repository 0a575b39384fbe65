package live.frontrow.stream.mail;

import java.util.Map;

/**
 * A mail to one person, as text and as the same in simple HTML.
 *
 * @param headers beside the usual ones
 */
public record Letter(String to, String subject, String text, String html, Map<String, String> headers) {

    /** Nobody's holiday notice need answer (RFC 3834). */
    public static final Map<String, String> BY_ITSELF = Map.of("Auto-Submitted", "auto-generated");

    /** Keeps the address, and what may be in links, out of logs. */
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
