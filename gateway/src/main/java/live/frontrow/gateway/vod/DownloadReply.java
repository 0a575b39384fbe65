package live.frontrow.gateway.vod;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.problem.GatewayProblem;

/**
 * Sends a file that is nowhere as a whole: its length and its tag are known beforehand, so what broke off goes on where it was. Metric:
 * {@code frontrow.vod.downloads}, how many are on their way.
 */
@Singleton
final class DownloadReply {

    private final Replays replays;
    private final ObjectStorage storage;
    private final int most;
    private final AtomicInteger downloads = new AtomicInteger();

    DownloadReply(Replays replays, ObjectStorage storage, VodConfig config, MeterRegistry metrics) {
        this.replays = replays;
        this.storage = storage;
        this.most = config.mostDownloads();
        metrics.gauge("frontrow.vod.downloads", downloads);
    }

    /** Sends the file, or the range of it that is asked for. */
    Future<Void> send(RoutingContext context, DownloadPlan plan, String tag, String disposition) {
        ByteRange all = new ByteRange(0, plan.length() - 1);
        Optional<ByteRange> asked = asked(context.request(), plan.length(), tag);
        ByteRange range = asked.orElse(all);
        HttpServerResponse response = context.response();
        if (!range.satisfiable()) {
            response.putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + plan.length());
            return Future.failedFuture(new ProblemException(
                    GatewayProblem.RANGE_NOT_SATISFIABLE, "The file ends before the range begins."));
        }
        if (downloads.incrementAndGet() > most) {
            downloads.decrementAndGet();
            return Future.failedFuture(new ProblemException(
                    CommonProblem.UNAVAILABLE, "%d downloads are on their way. Wait for one of them.".formatted(most)));
        }
        asked.ifPresent(part -> response.setStatusCode(206)
                .putHeader(
                        HttpHeaders.CONTENT_RANGE,
                        "bytes %d-%d/%d".formatted(part.first(), part.last(), plan.length())));
        response.putHeader(HttpHeaders.CONTENT_TYPE, "video/mp4")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(range.length()))
                .putHeader(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        DownloadStream stream = new DownloadStream(context, replays, storage, plan, range);
        return response.write(plan.headIn(range))
                .compose(begun -> stream.send())
                .recover(failure -> MediaReply.failed(context, failure))
                .onComplete(ended -> downloads.decrementAndGet());
    }

    /** A range of what somebody has a part of, unless that is another file by now (RFC 9110 §13.1.5). */
    private static Optional<ByteRange> asked(HttpServerRequest request, long length, String tag) {
        String condition = request.getHeader("If-Range");
        return condition == null || condition.equals(tag)
                ? ByteRange.of(request.getHeader("Range"), length)
                : Optional.empty();
    }
}
