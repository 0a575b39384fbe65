package live.frontrow.stream.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** Where the creator's clock stands. */
@ApplicationScoped
public class ChannelZone {

    private final Pool pool;

    ChannelZone(Pool pool) {
        this.pool = pool;
    }

    /** The channel's time zone. */
    public Uni<ZoneId> get() {
        return pool.query("select time_zone from channel")
                .execute()
                .map(rows -> ZoneId.of(rows.iterator().next().getString(0)));
    }
}
