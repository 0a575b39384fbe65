package live.frontrow.gateway.idp;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.security.PublicUrl;

/** {@code /idp/**}: Keycloak's pages under our address, so that people see one site and one certificate. */
@Singleton
final class IdpRoute {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int IDLE_MILLIS = 20_000;
    private static final int CONNECTIONS = 32;
    private static final int WAITING = 500;

    private final Vertx vertx;
    private final IdpConfig config;
    private final PublicUrl publicUrl;

    IdpRoute(Vertx vertx, IdpConfig config, PublicUrl publicUrl) {
        this.vertx = vertx;
        this.config = config;
        this.publicUrl = publicUrl;
    }

    void register(@Observes Router router) {
        HttpProxy proxy = config.url().map(this::proxy).orElse(null);
        router.route("/idp/*").handler(context -> {
            if (proxy == null || !PublicIdpPaths.allows(context.request().path())) {
                ProblemAnswer.send(context, CommonProblem.NOT_FOUND, "There is no such address.");
            } else {
                proxy.handle(context.request());
            }
        });
    }

    private HttpProxy proxy(URI origin) {
        var client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
        return HttpProxy.reverseProxy(client)
                .origin(exchange -> exchange.client()
                        .request(new RequestOptions()
                                .setHost(origin.getHost())
                                .setPort(origin.getPort())
                                .setIdleTimeout(IDLE_MILLIS)))
                .addInterceptor(new IdpExchange(publicUrl));
    }
}
