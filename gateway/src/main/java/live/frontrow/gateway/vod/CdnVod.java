package live.frontrow.gateway.vod;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.gateway.cdn.CloudFront;
import live.frontrow.gateway.cdn.SignedWindows;
import live.frontrow.gateway.show.ShowRegistry;

/** Replays towards CloudFront: leads players to the windows that their cookies open, and gives CloudFront what is in them. */
@Singleton
final class CdnVod {

    private final CloudFront cloudFront;
    private final ShowRegistry shows;

    CdnVod(CloudFront cloudFront, ShowRegistry shows) {
        this.cloudFront = cloudFront;
        this.shows = shows;
    }

    /** Whether CloudFront asks for a segment on behalf of viewers whose cookies for its window it has checked. */
    boolean isAsked(HttpServerRequest http, VodRequest request) {
        return !request.direct() && request.window().isPresent() && cloudFront.asks(http);
    }

    /** For how long CloudFront keeps a segment. It may turn out to be of another window as long as its show is not wholly recorded. */
    String cacheControl(VodRequest request) {
        boolean complete = shows.find(request.id())
                .filter(show -> show.replay() != null && show.replay().status() == RecordingStatus.COMPLETE)
                .isPresent();
        return complete ? "public, max-age=3600, immutable" : "public, max-age=60";
    }

    /** A playlist for this player; who shows a bearer token has no cookies for what it names. */
    Buffer lead(HttpServerRequest http, VodRequest request, Buffer playlist) {
        return cloudFront.isOn() && request.closedShow().isPresent()
                ? Buffer.buffer(
                        SignedWindows.lead(playlist.toString(), !http.headers().contains(HttpHeaders.AUTHORIZATION)))
                : playlist;
    }
}
