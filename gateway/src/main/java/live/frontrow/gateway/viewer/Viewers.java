package live.frontrow.gateway.viewer;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import live.frontrow.common.log.LogKeys;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.security.Cookies;
import live.frontrow.gateway.session.Sessions;

/** Finds out who is asking: session cookie first, then the anonymous viewer cookie. */
@Singleton
public final class Viewers {

    /** As long as a session can last. */
    private static final Duration COOKIE_AGE = Duration.ofDays(30);

    private final Sessions sessions;
    private final AnonymousIds anonymousIds;
    private final Cookies cookies;
    private final String cookieName;
    /** Whoever only looks and has no cookie yet: one id for all, as nothing is kept about them. */
    private final Viewer passerBy;

    Viewers(Sessions sessions, AnonymousIds anonymousIds, Cookies cookies) {
        this.sessions = sessions;
        this.anonymousIds = anonymousIds;
        this.cookies = cookies;
        this.cookieName = cookies.siteName("frontrow-viewer");
        this.passerBy = Viewer.anonymous(anonymousIds.next());
    }

    /** Who is asking; never sets a cookie for somebody who only looks. */
    public Future<Viewer> of(RoutingContext context) {
        HttpMethod method = context.request().method();
        boolean onlyLooks = method == HttpMethod.GET || method == HttpMethod.HEAD;
        return sessions.viewer(context)
                .map(person ->
                        person.orElseGet(() -> known(context).orElseGet(() -> onlyLooks ? passerBy : welcome(context))))
                .onSuccess(viewer -> LogKeys.put(LogKeys.PERSON, viewer.id()));
    }

    /** Who is asking; an anonymous viewer without a cookie gets one. */
    public Future<Viewer> remembered(RoutingContext context) {
        return sessions.viewer(context)
                .map(person -> person.orElseGet(() -> known(context).orElseGet(() -> welcome(context))));
    }

    /** Somebody new of whom no cookie will tell. */
    public Viewer stranger() {
        return Viewer.anonymous(anonymousIds.next());
    }

    private Optional<Viewer> known(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(cookieName))
                .map(Cookie::getValue)
                .flatMap(anonymousIds::verify)
                .map(Viewer::anonymous);
    }

    private Viewer welcome(RoutingContext context) {
        String id = anonymousIds.next();
        context.response().addCookie(cookies.make(cookieName, anonymousIds.sign(id), "/", COOKIE_AGE));
        return Viewer.anonymous(id);
    }
}
