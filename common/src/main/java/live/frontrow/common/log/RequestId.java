package live.frontrow.common.log;

import java.util.Optional;
import java.util.regex.Pattern;
import live.frontrow.common.id.Ids;

/**
 * Id of a request: 1 to 64 letters, digits, dots, dashes and underscores, as proxies make them. It travels as
 * {@value #HEADER}, and in what the request leads to as the Kafka header {@value #EVENT_HEADER}.
 */
public final class RequestId {

    /** Over HTTP; nginx, Traefik and Envoy call it so. */
    public static final String HEADER = "X-Request-Id";

    /** In events: an extension attribute of CloudEvents. */
    public static final String EVENT_HEADER = "ce_request";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** What somebody calls it who may, or nothing when that is no id. */
    public static Optional<String> of(String text) {
        return Optional.ofNullable(text).filter(id -> FORM.matcher(id).matches());
    }

    /** A new one. */
    public static String next() {
        return Ids.next();
    }
}
