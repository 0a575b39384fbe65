package live.frontrow.stream.push;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Asks a push service at an address that was looked at before. It leads us nowhere else, and of what it says only the status counts. */
@ApplicationScoped
class PushClient {

    private static final int CONNECT_MILLIS = 4_000;
    private static final int ANSWER_MILLIS = 8_000;
    private static final int IDLE_SECONDS = 10;
    private static final int MOST_CONNECTIONS = 10;
    private static final int MOST_WAITING = 200;
    private static final int MOST_BYTES = 4_096;

    private final Vertx vertx;
    private final HttpClient everybody;
    private final HttpClient own;

    PushClient(Vertx vertx, PushConfig config) {
        this.vertx = vertx;
        everybody = vertx.createHttpClient(options());
        own = config.ownCertificate()
                .map(file -> vertx.createHttpClient(
                        options().setTrustOptions(new PemTrustOptions().addCertPath(file.toString()))))
                .orElse(everybody);
    }

    /** The status of the answer, as soon as it is there. */
    Future<Integer> post(PushEndpoint endpoint, InetAddress address, MultiMap headers, Buffer body) {
        // The name is for the certificate and the Host header; the connection goes to this address and no other.
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, endpoint.port())))
                .setHost(endpoint.host())
                .setPort(endpoint.port())
                .setURI(endpoint.target())
                .setFollowRedirects(false)
                .setTimeout(ANSWER_MILLIS);
        return (endpoint.own() ? own : everybody).request(options).compose(request -> {
            headers.forEach((name, value) -> request.putHeader(name, value));
            return request.send(body).map(this::status);
        });
    }

    /**
     * A short rest is read to its end, so that the connection can be used again. One that is long, or does not come, ends with the
     * connection: what a request's own timeout waits for is the head.
     */
    private int status(HttpClientResponse answer) {
        long late = vertx.setTimer(ANSWER_MILLIS, fired -> answer.request().reset());
        int[] read = {0};
        answer.handler(bytes -> {
            read[0] += bytes.length();
            if (read[0] > MOST_BYTES) {
                answer.request().reset();
            }
        });
        answer.endHandler(end -> vertx.cancelTimer(late));
        answer.exceptionHandler(failure -> vertx.cancelTimer(late));
        return answer.statusCode();
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setSsl(true)
                .setVerifyHost(true)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setMaxWaitQueueSize(MOST_WAITING)
                .setDecompressionSupported(false);
    }
}
