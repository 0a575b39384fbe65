package live.frontrow.gateway.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the pages elsewhere that may show the picture, and which requests come from them. */
@Singleton
public final class Embedders {

    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9-]+(?:\\.[a-z0-9-]+)*(?::[0-9]{1,5})?");
    private static final String MARK = Embedders.class.getName();

    private final Set<String> origins;

    Embedders(EmbedConfig config) {
        origins = Set.copyOf(config.origins().orElse(List.of()));
        origins.forEach(origin -> {
            // Browsers leave the default port out.
            if (!ORIGIN.matcher(origin).matches() || origin.endsWith(":443")) {
                throw new IllegalArgumentException(
                        "FRONTROW_EMBED_ORIGINS must be like https://www.example.org: " + origin);
            }
        });
    }

    /** Whether there are any: then answers differ by origin. */
    public boolean any() {
        return !origins.isEmpty();
    }

    /** Whether the browser names one of them, to the letter, and nothing beside it. */
    boolean named(RoutingContext context) {
        List<String> named = context.request().headers().getAll(HttpHeaders.ORIGIN);
        return named.size() == 1 && origins.contains(named.getFirst());
    }

    static void mark(RoutingContext context) {
        context.put(MARK, true);
    }

    /** Whether the request is one that such a page may make, without cookies. */
    public static boolean made(RoutingContext context) {
        return context.get(MARK) != null;
    }
}
