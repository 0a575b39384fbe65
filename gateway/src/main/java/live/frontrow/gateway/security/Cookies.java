package live.frontrow.gateway.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Names and makes our cookies: all are HttpOnly and same-site. */
@Singleton
public final class Cookies {

    private final PublicUrl publicUrl;

    Cookies(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * Name of a cookie for the whole site. Over https {@code __Host-} pins it to this host; plain http has no such
     * pin and cookies ignore ports, so the port keeps two installations on one machine apart.
     */
    public String siteName(String base) {
        return publicUrl.https() ? "__Host-" + base : base + "-" + publicUrl.port();
    }

    /** A cookie that the browser keeps for {@code age}; zero removes it. */
    public Cookie make(String name, String value, String path, Duration age) {
        return Cookie.cookie(name, value)
                .setPath(path)
                .setHttpOnly(true)
                .setSecure(publicUrl.https())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(age.toSeconds());
    }
}
