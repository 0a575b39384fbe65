package live.frontrow.gateway.vod;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import live.frontrow.gateway.cdn.CloudFront;
import live.frontrow.gateway.cdn.SignedWindows;
import live.frontrow.gateway.playback.PlaybackToken;

/** Replays towards CloudFront: leads players to the windows that their cookies open, and gives CloudFront what is in them. */
@Singleton
final class CdnVod {

    private static final String UP = "../";

    private final CloudFront cloudFront;

    CdnVod(CloudFront cloudFront) {
        this.cloudFront = cloudFront;
    }

    /** Whether CloudFront asks for a segment on behalf of viewers whose cookies for its window it has checked. */
    boolean isAsked(HttpServerRequest http, VodRequest request) {
        return !request.direct() && request.window().stream().anyMatch(SignedWindows::has) && cloudFront.asks(http);
    }

    /** For how long CloudFront keeps a segment: it may turn out to be of another window, or be cut off. */
    String cacheControl() {
        return "public, max-age=60";
    }

    /** Where a segment is that has moved: what CloudFront has no cookies for is asked of the gateway. */
    String moved(VodRequest request, String address) {
        return request.direct() || cloudFront.isOn()
                ? UP + SignedWindows.lead(address.substring(UP.length()), !request.direct())
                : address;
    }

    /** A playlist for this player; who shows a bearer token, or one that names no windows, has no cookies for what it names. */
    Buffer lead(HttpServerRequest http, VodRequest request, Optional<PlaybackToken> token, Buffer playlist) {
        boolean cookies = !http.headers().contains(HttpHeaders.AUTHORIZATION)
                && token.filter(PlaybackToken::namesWindows).isPresent();
        return cloudFront.isOn() && request.closedShow().isPresent()
                ? Buffer.buffer(SignedWindows.lead(playlist.toString(), cookies))
                : playlist;
    }
}
