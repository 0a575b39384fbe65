package live.frontrow.gateway.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Puts the guards in front of every route, in the order in which they make sense. */
@Singleton
final class Guards {

    /** Above Quarkus's own filters, authentication (200) among them; the headers of each answer are set still earlier. */
    private static final int FIRST = 5_000;

    private final PublicUrl publicUrl;

    Guards(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    void register(@Observes Filters filters) {
        filters.register(new PathGuard(), FIRST);
        filters.register(new HostGuard(publicUrl), FIRST - 1);
        filters.register(new OriginGuard(publicUrl), FIRST - 2);
    }
}
