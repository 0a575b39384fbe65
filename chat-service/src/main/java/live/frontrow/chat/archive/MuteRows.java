package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.common.database.Rows;

/** Mutes in the database, for whoever comes in when the log's last minutes do not know of them any more. */
final class MuteRows {

    /** A repetition is older than what came after it. */
    private static final String TAKE = """
            insert into mute (show, person, topic, seq, until, actor, reason, at)
            select $1, $2, $3, $4, $5, still_known($6, $8), $7, $8 where still_known($2, $8) = $2
            on conflict (show, person) do update
            set topic = excluded.topic, seq = excluded.seq, until = excluded.until,
                actor = excluded.actor, reason = excluded.reason, at = excluded.at
            where (mute.topic, mute.seq) < (excluded.topic, excluded.seq)""";

    private MuteRows() {}

    static Uni<Void> take(SqlConnection connection, int topic, Archived place, LogEntry.Mute mute) {
        Tuple row = Tuple.from(Arrays.asList(
                UUID.fromString(place.room()),
                mute.person(),
                topic,
                place.seq(),
                mute.until() == null ? null : Rows.parameter(mute.until()),
                mute.actor(),
                mute.reason(),
                Rows.parameter(mute.at())));
        return connection.preparedQuery(TAKE).execute(row).replaceWithVoid();
    }
}
