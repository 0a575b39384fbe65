package live.frontrow.gateway.session;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Signs out, here and at the provider. */
@Path("/auth/logout")
public class LogoutResource {

    private final Sessions sessions;
    private final ProviderClient provider;
    private final RoutingContext context;

    LogoutResource(Sessions sessions, ProviderClient provider, RoutingContext context) {
        this.sessions = sessions;
        this.provider = provider;
        this.context = context;
    }

    /** Ends the session; the provider is told behind the browser's back, so that no token rides in an address. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<SignedOut> logout() {
        return Uni.createFrom().completionStage(() -> sessions.close(context)
                .compose(this::tellProvider)
                .map(told -> new SignedOut("/"))
                .toCompletionStage());
    }

    private Future<Void> tellProvider(Optional<String> refreshToken) {
        return refreshToken
                .map(provider::end)
                .orElseGet(Future::succeededFuture)
                .recover(failure -> {
                    Log.warnf("Signed out here, but the identity provider was not told: %s", failure.getMessage());
                    return Future.succeededFuture();
                });
    }

    /**
     * Answer to signing out.
     *
     * @param location where the page goes next
     */
    public record SignedOut(String location) {}
}
