package live.frontrow.gateway.session;

import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Signs in: quarkus-oidc sends the browser to the provider and back here, where our own session begins. */
@Path("/auth")
public class LoginResource {

    private final Sessions sessions;
    private final People people;
    private final SecurityIdentity identity;
    private final RefreshToken refreshToken;
    private final OidcSession oidcSession;
    private final RoutingContext context;

    LoginResource(
            Sessions sessions,
            People people,
            SecurityIdentity identity,
            RefreshToken refreshToken,
            OidcSession oidcSession,
            RoutingContext context) {
        this.sessions = sessions;
        this.people = people;
        this.identity = identity;
        this.refreshToken = refreshToken;
        this.oidcSession = oidcSession;
        this.context = context;
    }

    /** Reached by somebody the provider has named: gives them a session and sends them where they came from. */
    @GET
    @Path("login")
    public Uni<Response> login(@QueryParam("return") @DefaultValue("/") String returnPath) {
        return Uni.createFrom()
                .completionStage(() -> sessions.open(
                                context,
                                people.of(oidcSession.getIdToken(), identity),
                                refreshToken.getToken(),
                                untilRefresh())
                        .toCompletionStage())
                .chain(opened -> oidcSession.logout())
                .map(done -> Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, returnPath)
                        .build());
    }

    private Duration untilRefresh() {
        return FreshTokens.nextRefresh(oidcSession.validFor());
    }
}
