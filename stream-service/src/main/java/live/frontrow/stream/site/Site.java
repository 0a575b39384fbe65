package live.frontrow.stream.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach Frontrow, for links in what leaves the page. */
@ApplicationScoped
public class Site {

    private final String base;

    Site(@ConfigProperty(name = "frontrow.public-url") URI publicUrl) {
        this.base = publicUrl.toString().replaceAll("/+$", "");
    }

    /** The whole address of a page at {@code path}, which begins with a slash. */
    public String address(String path) {
        return base + path;
    }

    /** The name of this place, for identifiers of mails. */
    public String host() {
        return URI.create(base).getHost();
    }
}
