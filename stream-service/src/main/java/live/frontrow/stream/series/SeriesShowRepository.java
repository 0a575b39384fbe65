package live.frontrow.stream.series;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which shows were planned for which days. */
@ApplicationScoped
class SeriesShowRepository implements PanacheRepositoryBase<SeriesShow, UUID> {

    /** Those of a series from that day on, in order. */
    Uni<List<SeriesShow>> of(UUID series, LocalDate from) {
        return list("seriesId = ?1 and occurrence >= ?2 order by occurrence", series, from);
    }
}
