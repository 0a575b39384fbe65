package live.frontrow.gateway.session;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.security.Cookies;

/** Opens, finds and ends sessions. */
@Singleton
public final class Sessions {

    private final SessionRepository repository;
    private final SessionRefresh refresh;
    private final RefreshTokenCipher cipher;
    private final Cookies cookies;
    private final SessionConfig config;
    private final String cookieName;

    Sessions(
            SessionRepository repository,
            SessionRefresh refresh,
            RefreshTokenCipher cipher,
            Cookies cookies,
            SessionConfig config) {
        this.repository = repository;
        this.refresh = refresh;
        this.cipher = cipher;
        this.cookies = cookies;
        this.config = config;
        this.cookieName = cookies.siteName("frontrow-session");
    }

    /** The person whose session the request's cookie names, if it is still good. */
    public Future<Optional<Viewer>> viewer(RoutingContext context) {
        Optional<byte[]> hash = hash(context);
        if (hash.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return repository
                .find(hash.get())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.<Viewer>empty())
                        : inUse(hash.get(), found.get()))
                .recover(Sessions::unavailable);
    }

    /** Starts a session and gives the browser its cookie. */
    Future<Void> open(RoutingContext context, Viewer person, String refreshToken, Duration refreshIn) {
        String id = SessionId.next();
        byte[] encrypted = refreshToken == null ? null : cipher.encrypt(refreshToken);
        return repository
                .create(
                        SessionId.hash(id),
                        person,
                        encrypted,
                        OffsetDateTime.now(ZoneOffset.UTC).plus(refreshIn))
                .onSuccess(done -> context.response().addCookie(cookies.make(cookieName, id, "/", config.absolute())));
    }

    /** Ends the session here and takes the cookie away; gives the refresh token for the provider. */
    Future<Optional<String>> close(RoutingContext context) {
        Optional<byte[]> hash = hash(context);
        context.response().addCookie(cookies.make(cookieName, "", "/", Duration.ZERO));
        return hash.map(repository::delete)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(token -> token.flatMap(cipher::decrypt));
    }

    private Future<Optional<Viewer>> inUse(byte[] hash, SessionRow session) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        if (session.usedAt().isBefore(now.minusMinutes(1))) {
            repository.touch(hash).onFailure(e -> Log.warnf(e, "A session's last use could not be written"));
        }
        return session.refreshAt().isAfter(now)
                ? Future.succeededFuture(Optional.of(session.viewer()))
                : refresh.refresh(hash, session.viewer());
    }

    private Optional<byte[]> hash(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(cookieName))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(SessionId::hash);
    }

    private static Future<Optional<Viewer>> unavailable(Throwable failure) {
        if (failure instanceof ProblemException) {
            return Future.failedFuture(failure);
        }
        Log.warnf(failure, "Sessions cannot be read");
        return Future.failedFuture(
                new ProblemException(CommonProblem.UNAVAILABLE, "Your session cannot be checked right now."));
    }
}
