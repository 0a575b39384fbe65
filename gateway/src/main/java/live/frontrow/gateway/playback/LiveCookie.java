package live.frontrow.gateway.playback;

import java.util.List;
import java.util.Optional;

/** The cookie with a playback token, found among the others without making objects of them all. */
final class LiveCookie {

    static final String NAME = "frontrow-live";

    private static final String START = NAME + "=";

    private LiveCookie() {}

    /** Value of the first one, which browsers send for the longest path; nothing when it is empty. */
    static Optional<String> in(List<String> headers) {
        for (String header : headers) {
            for (int start = 0; start < header.length(); ) {
                int end = header.indexOf(';', start);
                end = end < 0 ? header.length() : end;
                if (header.startsWith(START, start)) {
                    return Optional.of(header.substring(start + START.length(), end)
                                    .strip())
                            .filter(value -> !value.isEmpty());
                }
                start = end + 1;
                while (start < header.length() && header.charAt(start) == ' ') {
                    start++;
                }
            }
        }
        return Optional.empty();
    }
}
