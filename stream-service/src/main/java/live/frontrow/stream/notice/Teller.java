package live.frontrow.stream.notice;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import live.frontrow.stream.delivery.Outcome;
import live.frontrow.stream.mail.Post;
import live.frontrow.stream.push.BrowserBook;
import live.frontrow.stream.push.PushSender;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.time.Now;

/** Tells one person one thing, if it is still right to. */
@Startup
@ApplicationScoped
class Teller {

    /** {@code frontrow.notice.ends} by kind, way and outcome. */
    static final String COUNTER = "frontrow.notice.ends";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    private final NoticeBook book;
    private final NoticeLetter letters;
    private final Post post;
    private final PushSender pushes;
    private final BrowserBook browsers;
    private final Pool pool;
    private final MeterRegistry metrics;

    Teller(
            NoticeBook book,
            NoticeLetter letters,
            Post post,
            PushSender pushes,
            BrowserBook browsers,
            Pool pool,
            MeterRegistry metrics) {
        this.book = book;
        this.letters = letters;
        this.post = post;
        this.pushes = pushes;
        this.browsers = browsers;
        this.pool = pool;
        this.metrics = metrics;
        metrics.counter(COUNTER, "kind", "any", "way", "any", "outcome", "unknown");
    }

    /** Never fails: what goes wrong before anything was sent, another turn finds again. */
    Uni<Void> tell(DueNotice notice) {
        Instant now = Now.get();
        Verdict verdict = Verdict.of(notice, now);
        return done(notice, verdict)
                .onFailure()
                .invoke(failure -> Log.warnf("A notice waits for the next turn [id=%s]: %s", notice.id(), failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> done(DueNotice notice, Verdict verdict) {
        if (verdict.send()) {
            return send(notice);
        }
        if (verdict.later() != null) {
            return book.putOff(notice, verdict.later(), "quiet");
        }
        if (verdict.unfit()) {
            count(notice, verdict.drop());
            return book.forget(notice);
        }
        return end(notice, "DROPPED", verdict.drop());
    }

    private Uni<Void> send(DueNotice notice) {
        if (notice.way() == Way.PUSH) {
            return letters.push(notice)
                    .chain(message -> begun(notice, null, () -> pushes.send(notice.browser(), message)));
        }
        Secret off = Secret.pasted();
        return letters.of(notice, off).chain(letter -> begun(notice, off, () -> post.send(letter)));
    }

    /** Only if it is this instance's still. */
    private Uni<Void> begun(DueNotice notice, Secret off, Supplier<Uni<Outcome>> sending) {
        return book.begin(notice, off)
                .chain(mine -> mine
                        ? sending.get().chain(outcome -> settle(notice, outcome))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(DueNotice notice, Outcome outcome) {
        return switch (outcome.end()) {
            case SENT -> end(notice, "SENT", null);
            case AGAIN ->
                notice.tries() < NoticeBook.MOST_TRIES
                        ? book.putOff(notice, Now.get().plus(pause(notice.tries())), outcome.reason())
                        : end(notice, "FAILED", outcome.reason());
            case GONE ->
                browsers.gone(pool, notice.browser().id()).chain(() -> end(notice, "DROPPED", outcome.reason()));
            case FAILED -> end(notice, "FAILED", outcome.reason());
        };
    }

    private Uni<Void> end(DueNotice notice, String status, String reason) {
        count(notice, reason == null ? "sent" : reason);
        return book.end(notice, status, reason, Now.get());
    }

    private void count(DueNotice notice, String outcome) {
        metrics.counter(COUNTER, "kind", lower(notice.kind()), "way", lower(notice.way()), "outcome", outcome)
                .increment();
    }

    private static String lower(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << (tries - 1));
    }
}
