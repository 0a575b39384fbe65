package live.frontrow.gateway.webapp;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Answers {@code /s/{id}}, {@code /studio} and every other address that a person may type with the app's document. It
 * stands before the REST layer, whose problem for unknown addresses is meant for programs; Quinoa's own rerouting would
 * stand behind it.
 */
@Singleton
final class PageRoute {

    /** After our own routes, before static files and REST. */
    private static final int ORDER = 200;

    private static final Set<String> NOT_PAGES = Set.of(
            "",
            "api",
            "auth",
            "calendar",
            "idp",
            "live",
            "vod",
            "clips",
            "play",
            "ws",
            "webhooks",
            "q",
            "internal",
            "assets");

    /** Pages with a secret in their address: of a mail, of a guest pass. */
    private static final Set<String> WITH_SECRET = Set.of("notices", "guest");

    private static final String SECRET = PageRoute.class.getName() + ".secret";

    void register(@Observes Router router) {
        router.get().order(ORDER).handler(PageRoute::handle);
        router.head().order(ORDER).handler(PageRoute::handle);
    }

    /** What is rerouted passes here again, as {@code /} and without the headers that its own address was given before. */
    private static void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (isPage(path)) {
            context.put(SECRET, WITH_SECRET.contains(first(path)));
            context.reroute("/");
            return;
        }
        if (Boolean.TRUE.equals(context.get(SECRET))) {
            context.response().putHeader("Referrer-Policy", "no-referrer");
        }
        context.next();
    }

    /** A file has a dot in its name, a page has none. */
    private static boolean isPage(String path) {
        return !NOT_PAGES.contains(first(path)) && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }

    private static String first(String path) {
        return path.substring(1).split("/", 2)[0];
    }
}
