package live.frontrow.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.authentication.UsernamePasswordCredentials;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Asks the identity provider for fresh tokens and tells it that somebody has signed out. */
@Singleton
final class ProviderClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 16;
    private static final int WAITING = 256;
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final WebClient http;
    private final ProviderConfig config;

    ProviderClient(Vertx vertx, ProviderConfig config) {
        this.config = config;
        http = WebClient.wrap(
                vertx.createHttpClient(
                        new HttpClientOptions().setConnectTimeout((int) TIMEOUT.toMillis()),
                        new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING)),
                new WebClientOptions().setFollowRedirects(false).setUserAgentEnabled(false));
    }

    /** The provider's description of itself; fails while it is away. */
    Future<JsonObject> discover() {
        return http.getAbs(config.url() + DISCOVERY)
                .timeout(TIMEOUT.toMillis())
                .send()
                .compose(answer -> answer.statusCode() == 200
                        ? Future.succeededFuture(answer.bodyAsJsonObject())
                        : Future.failedFuture("The identity provider answered " + answer.statusCode()));
    }

    /**
     * Trades a refresh token for fresh tokens.
     *
     * @return a future that fails with {@link RefreshRejectedException} when the provider has ended the session
     */
    Future<FreshTokens> refresh(String refreshToken) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "refresh_token")
                .add("refresh_token", refreshToken);
        return discover()
                .compose(provider -> post(provider.getString("token_endpoint"), form))
                .compose(ProviderClient::tokens);
    }

    /** Ends the person's session at the provider, as far as the provider knows how. */
    Future<Void> end(String refreshToken) {
        return discover().compose(provider -> {
            MultiMap form = MultiMap.caseInsensitiveMultiMap();
            // Keycloak ends the whole single sign-on session when the refresh token is posted to this address.
            String endSession = provider.getString("end_session_endpoint");
            if (endSession != null) {
                return post(endSession, form.add("refresh_token", refreshToken)).compose(ProviderClient::done);
            }
            String revocation = provider.getString("revocation_endpoint");
            return revocation == null
                    ? Future.succeededFuture()
                    : post(revocation, form.add("token", refreshToken)).compose(ProviderClient::done);
        });
    }

    private Future<HttpResponse<Buffer>> post(String url, MultiMap form) {
        HttpRequest<Buffer> request = http.postAbs(url).timeout(TIMEOUT.toMillis());
        request.authentication(new UsernamePasswordCredentials(config.clientId(), config.clientSecret()));
        return request.sendForm(form);
    }

    private static Future<FreshTokens> tokens(HttpResponse<Buffer> answer) {
        return switch (answer.statusCode()) {
            case 200 -> {
                JsonObject body = answer.bodyAsJsonObject();
                yield Future.succeededFuture(new FreshTokens(
                        body.getString("access_token"),
                        body.getString("refresh_token"),
                        Duration.ofSeconds(body.getLong("expires_in", 0L))));
            }
            case 400, 401, 403 -> Future.failedFuture(new RefreshRejectedException());
            default -> Future.failedFuture("The token endpoint answered " + answer.statusCode());
        };
    }

    private static Future<Void> done(HttpResponse<Buffer> answer) {
        return answer.statusCode() < 300
                ? Future.succeededFuture()
                : Future.failedFuture("The identity provider answered " + answer.statusCode());
    }
}
