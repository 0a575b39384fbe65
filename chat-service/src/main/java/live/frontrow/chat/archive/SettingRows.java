package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.common.database.Rows;

/** What rooms allow, in the database, for a pod that has not read so far back. */
final class SettingRows {

    private static final String TAKE = """
            insert into setting (show, topic, seq, settings, actor, at)
            values ($1, $2, $3, $4::text::jsonb, still_known($5, $6), $6)
            on conflict (show) do update
            set topic = excluded.topic, seq = excluded.seq, settings = excluded.settings,
                actor = excluded.actor, at = excluded.at
            where (setting.topic, setting.seq) < (excluded.topic, excluded.seq)""";

    private SettingRows() {}

    static Uni<Void> take(SqlConnection connection, int topic, Archived place, LogEntry.Setting setting) {
        Tuple row = Tuple.from(List.of(
                UUID.fromString(place.room()),
                topic,
                place.seq(),
                LogJson.write(setting.settings()),
                setting.actor(),
                Rows.parameter(setting.at())));
        return connection.preparedQuery(TAKE).execute(row).replaceWithVoid();
    }
}
