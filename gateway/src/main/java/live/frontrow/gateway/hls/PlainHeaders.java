package live.frontrow.gateway.hls;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.gateway.security.PublicUrl;

/**
 * Headers in which there is nothing for a guard to look at: addressed to us, once, without a body, and without the name of a
 * page that asks, which is the embedders' guard's matter.
 */
@Singleton
final class PlainHeaders {

    private final String authority;

    PlainHeaders(PublicUrl publicUrl) {
        this.authority = publicUrl.authority();
    }

    boolean are(MultiMap headers) {
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        return hosts.size() == 1
                && authority.equals(hosts.getFirst())
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.ORIGIN);
    }
}
