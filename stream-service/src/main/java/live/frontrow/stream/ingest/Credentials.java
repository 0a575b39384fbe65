package live.frontrow.stream.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import live.frontrow.stream.mediamtx.Protocol;
import live.frontrow.stream.secret.Secret;

/** Finds the secret where each protocol carries it, and nowhere else. */
final class Credentials {

    private static final String KEY = "key=";

    private Credentials() {}

    static Optional<Secret> of(Protocol protocol, AuthRequest request) {
        return switch (protocol) {
            case RTMP -> fromQuery(request.query());
            case SRT -> text(request.password());
            case WEBRTC -> text(request.token());
        };
    }

    /** The one {@code key} of the query; two of them are none. */
    private static Optional<Secret> fromQuery(String query) {
        if (query == null) {
            return Optional.empty();
        }
        List<String> found = Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(KEY))
                .map(part -> part.substring(KEY.length()))
                .toList();
        return found.size() == 1 ? decoded(found.getFirst()) : Optional.empty();
    }

    private static Optional<Secret> decoded(String value) {
        try {
            return text(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Secret> text(String value) {
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(Secret.of(value));
    }
}
