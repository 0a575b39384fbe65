package live.frontrow.stream.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a browser's push service takes messages: an address that somebody gave us, so nothing about it is believed. https, the usual
 * port, a name and no address, nothing before or after that is not needed.
 *
 * @param uri as it was given
 * @param host in small letters
 * @param port to connect to
 * @param own whether it is the push service of this installation, which may lie anywhere
 */
record PushEndpoint(URI uri, String host, int port, boolean own) {

    private static final int LONGEST = 1_024;
    private static final int HTTPS = 443;

    /** Labels with a top one that has a letter: no address in any spelling ({@code 127.1}, {@code 0x7f.1}, {@code 2130706433}). */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern SPELLING = Pattern.compile("[\\x21-\\x7e]+");

    /** The endpoint, or nothing when it is not one that we would ask. */
    static Optional<PushEndpoint> of(String text, Optional<URI> own) {
        if (text == null || text.length() > LONGEST || !SPELLING.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            boolean plain = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
            int port = uri.getPort() < 0 ? HTTPS : uri.getPort();
            if (plain && own.filter(origin -> is(origin, host, port)).isPresent()) {
                return Optional.of(new PushEndpoint(uri, host, port, true));
            }
            return plain && port == HTTPS && NAME.matcher(host).matches()
                    ? Optional.of(new PushEndpoint(uri, host, port, false))
                    : Optional.empty();
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }

    /** Path and query to ask for. */
    String target() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** It is a secret between browser, push service and us. */
    @Override
    public String toString() {
        return "PushEndpoint[" + host + "]";
    }

    private static boolean is(URI origin, String host, int port) {
        return host.equals(origin.getHost()) && port == (origin.getPort() < 0 ? HTTPS : origin.getPort());
    }
}
