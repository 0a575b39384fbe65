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

    void register(@Observes Router router) {
        router.get().order(ORDER).handler(PageRoute::handle);
        router.head().order(ORDER).handler(PageRoute::handle);
    }

    private static void handle(RoutingContext context) {
        if (isPage(context.normalizedPath())) {
            context.reroute("/");
        } else {
            context.next();
        }
    }

    /** A file has a dot in its name, a page has none. */
    private static boolean isPage(String path) {
        String first = path.substring(1).split("/", 2)[0];
        return !NOT_PAGES.contains(first) && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }
}
