package live.frontrow.gateway.hls;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.cdn.CloudFront;
import live.frontrow.gateway.cdn.MediaFolder;
import live.frontrow.gateway.playback.PlaybackToken;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.show.ShowRegistry;

/** The edge towards CloudFront: leads players to the folder that their cookies open, and gives CloudFront what is in it. */
@Singleton
final class CdnEdge {

    private static final Pattern RENDITION = Pattern.compile("(?m)(^|URI=\")(?=[A-Za-z0-9_-]{1,64}\\.m3u8)");

    private final CloudFront cloudFront;
    private final ShowRegistry shows;
    private final Edge edge;

    CdnEdge(CloudFront cloudFront, ShowRegistry shows, Edge edge) {
        this.cloudFront = cloudFront;
        this.shows = shows;
        this.edge = edge;
    }

    /** Whether CloudFront asks for media on behalf of viewers whose cookies it has checked. */
    boolean isAsked(HttpServerRequest http, EdgeRequest request) {
        return request.folder() != null && !request.isPlaylist() && cloudFront.asks(http);
    }

    /** Media for CloudFront, the same for all who watch. */
    Future<EdgeAnswer> media(EdgeRequest request) {
        boolean open = shows.find(request.show())
                .filter(show -> request.folder().isOpen(show.membersOnly()))
                .isPresent();
        return open ? edge.answer(request, Blocking.NONE).map(EdgeAnswer::shared) : Future.failedFuture(moved());
    }

    /** Fails when the playlist asked for leads to media that this token's cookies do not open. */
    Future<PlaybackToken> check(EdgeRequest request, PlaybackToken token) {
        boolean elsewhere = cloudFront.isOn()
                && request.isPlaylist()
                && request.folder() != null
                && folder(token).filter(request.folder()::equals).isEmpty();
        return elsewhere ? Future.failedFuture(moved()) : Future.succeededFuture(token);
    }

    /** The multivariant playlist as it leads into the token's folder; who shows a bearer token has no cookies for it. */
    EdgeAnswer lead(HttpServerRequest http, EdgeRequest request, PlaybackToken token, EdgeAnswer answer) {
        boolean here = !cloudFront.isOn()
                || !request.isIndex()
                || request.folder() != null
                || http.headers().contains(HttpHeaders.AUTHORIZATION);
        return here ? answer : folder(token).map(folder -> lead(answer, folder)).orElse(answer);
    }

    private static EdgeAnswer lead(EdgeAnswer answer, MediaFolder folder) {
        return answer.rewritten(
                text -> RENDITION.matcher(text).replaceAll(found -> found.group(1) + folder.path() + "/"));
    }

    private static Optional<MediaFolder> folder(PlaybackToken token) {
        return MediaFolder.of(token.visibility());
    }

    private static ProblemException moved() {
        return new ProblemException(
                GatewayProblem.PLAYBACK_REFUSED,
                "The media is elsewhere now; begin again with index.m3u8.",
                Map.of("reason", "moved"));
    }
}
