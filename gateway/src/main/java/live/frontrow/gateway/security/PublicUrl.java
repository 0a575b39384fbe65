package live.frontrow.gateway.security;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;

/** The one public address: what browsers send as Host and Origin, and what decides over cookie names. */
@Singleton
public final class PublicUrl {

    private final boolean https;
    private final String host;
    private final int port;

    PublicUrl(PublicUrlConfig config) {
        URI url = config.url();
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean bare = url.getPath() == null
                || url.getPath().isEmpty()
                || url.getPath().equals("/");
        if (url.getHost() == null || !bare || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("FRONTROW_PUBLIC_URL must be http(s)://host[:port]: " + url);
        }
        https = scheme.equals("https");
        host = url.getHost().toLowerCase(Locale.ROOT);
        port = url.getPort() == -1 ? defaultPort() : url.getPort();
    }

    /** Whether browsers come over TLS. */
    public boolean https() {
        return https;
    }

    /** {@code http} or {@code https}. */
    public String scheme() {
        return https ? "https" : "http";
    }

    /** Port that browsers connect to. */
    public int port() {
        return port;
    }

    /** Host and port as in the Host header; a default port is left out. */
    public String authority() {
        return port == defaultPort() ? host : host + ":" + port;
    }

    /** As browsers write it into the Origin header. */
    public String origin() {
        return scheme() + "://" + authority();
    }

    private int defaultPort() {
        return https ? 443 : 80;
    }
}
