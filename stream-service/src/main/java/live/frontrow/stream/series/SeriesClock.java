package live.frontrow.stream.series;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import live.frontrow.common.background.Loops;

/** Plans the next shows of every series as time goes by. Every instance does: the row's lock lets one of them, and the others find it done. */
@ApplicationScoped
class SeriesClock {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final SeriesService series;
    private final Loops loops;

    SeriesClock(SeriesService series, Loops loops) {
        this.series = series;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("series", this::turn);
    }

    private Uni<Duration> turn() {
        return series.running()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(series::plan)
                .collect()
                .asList()
                .replaceWith(EVERY);
    }
}
