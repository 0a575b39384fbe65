package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.common.database.Rows;

/** Pinned messages in the database, for a pod that has not read so far back. None of a message that is gone. */
final class PinRows {

    private static final String TAKE = """
            insert into pin (show, topic, seq, message, actor, at)
            select $1, $2, $3,
                (select unnamed($4::text::jsonb) where exists (select from message where id = $5 and deleted_at is null)),
                still_known($6, $7), $7
            on conflict (show) do update
            set topic = excluded.topic, seq = excluded.seq, message = excluded.message,
                actor = excluded.actor, at = excluded.at
            where (pin.topic, pin.seq) < (excluded.topic, excluded.seq)""";

    private static final String FORGET =
            "update pin set message = null where show = $1 and message ->> 'id' = $2 and (topic, seq) < ($3, $4)";

    private static final String FORGET_AUTHOR =
            "update pin set message = null where show = $1 and message -> 'author' ->> 'id' = $2 and (topic, seq) < ($3, $4)";

    private PinRows() {}

    static Uni<Void> take(SqlConnection connection, int topic, Archived place, LogEntry.Pin pin) {
        Tuple row = Tuple.from(Arrays.asList(
                UUID.fromString(place.room()),
                topic,
                place.seq(),
                pin.message() == null ? null : LogJson.write(pin.message()),
                pin.message() == null ? null : pin.message().id(),
                pin.actor(),
                Rows.parameter(pin.at())));
        return connection.preparedQuery(TAKE).execute(row).replaceWithVoid();
    }

    static Uni<Void> forget(SqlConnection connection, int topic, Archived place, UUID message) {
        return forget(connection, FORGET, topic, place, message.toString());
    }

    static Uni<Void> forget(SqlConnection connection, int topic, Archived place, String author) {
        return forget(connection, FORGET_AUTHOR, topic, place, author);
    }

    private static Uni<Void> forget(
            SqlConnection connection, String statement, int topic, Archived place, String what) {
        return connection
                .preparedQuery(statement)
                .execute(Tuple.of(UUID.fromString(place.room()), what, topic, place.seq()))
                .replaceWithVoid();
    }
}
