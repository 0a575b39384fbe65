package live.frontrow.membership.checkout;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Stripe sends people back to: pages of ours only. */
@Singleton
class ReturnAddress {

    /** Begins with one slash; a second one, or a backslash, would name another site. */
    private static final String LOCAL = "/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,499}";

    private final String web;

    ReturnAddress(@ConfigProperty(name = "frontrow.public-url") URI publicUrl) {
        String text = publicUrl.toString();
        this.web = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The page itself. */
    String page(String path) {
        if (!path.matches(LOCAL)) {
            throw ProblemException.invalid("returnTo", "must be a path of this site");
        }
        return web + path;
    }

    /** The page that waits until Stripe has told of the payment, and then leads on to {@code path}. */
    String waiting(String path) {
        page(path);
        return web + "/membership/return?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
