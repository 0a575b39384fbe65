package live.frontrow.stream.mediamtx;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The configured MediaMTX servers. */
@ApplicationScoped
public class Origins {

    private final List<Origin> all;

    Origins(OriginConfig config) {
        this.all = Origin.parse(config.origins());
    }

    /** All of them. */
    public List<Origin> all() {
        return all;
    }

    /** The one of that name. */
    public Optional<Origin> named(String name) {
        return all.stream().filter(origin -> origin.name().equals(name)).findFirst();
    }
}
