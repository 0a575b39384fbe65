package live.frontrow.stream.notice;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.background.Loops;
import live.frontrow.stream.time.Now;

/** Plans and sends, on every instance: rows are claimed, so that each is one instance's. */
@ApplicationScoped
class NoticeClock {

    private static final Duration CLEAN_EVERY = Duration.ofHours(1);

    /**
     * On their way at once, and in one turn: as many as there are connections to the mail server, of which each takes no longer than a
     * turn may.
     */
    static final int AT_ONCE = 10;

    private final NoticePlan plan;
    private final NoticeBook book;
    private final Teller teller;
    private final Loops loops;
    private final NoticeConfig config;
    private final MeterRegistry metrics;

    NoticeClock(
            NoticePlan plan, NoticeBook book, Teller teller, Loops loops, NoticeConfig config, MeterRegistry metrics) {
        this.plan = plan;
        this.book = book;
        this.teller = teller;
        this.loops = loops;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        loops.start("notices planned", () -> plan());
        loops.start("notices sent", () -> send(Now.get()));
        loops.start("old notices", () -> book.forgetOld(Now.get().minus(config.keep()))
                .replaceWith(CLEAN_EVERY));
    }

    private Uni<Duration> plan() {
        Instant now = Now.get();
        return plan.plan(now).chain(() -> book.takeBack(now)).invoke(this::lost).replaceWith(config.every());
    }

    /** One round; how long until the next one. */
    Uni<Duration> send(Instant now) {
        return book.claim(now, AT_ONCE)
                .call(this::tell)
                .map(due -> due.size() < AT_ONCE ? config.every() : Duration.ZERO);
    }

    private Uni<Void> tell(List<DueNotice> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(teller::tell)
                .merge(AT_ONCE)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private void lost(int many) {
        if (many > 0) {
            metrics.counter(Teller.COUNTER, "kind", "any", "way", "any", "outcome", "unknown")
                    .increment(many);
            Log.warnf(
                    "%d notices were begun by an instance that is gone: they may have arrived, and are not sent again",
                    many);
        }
    }
}
