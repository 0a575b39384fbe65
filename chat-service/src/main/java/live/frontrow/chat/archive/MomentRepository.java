package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.log.MessageView;
import live.frontrow.common.database.Rows;

/** Messages by when they were written, whenever everybody got to see them. */
@Singleton
class MomentRepository {

    private static final String SELECT = """
            select sent_at, id, unquoted(body)::text as body from message
            where show = $1 and deleted_at is null and held is null and (sent_at, id)""";

    private static final String FROM = SELECT + " > ($2, $3) order by sent_at, id limit $4";

    private static final String UNTIL = SELECT + " < ($2, $3) order by sent_at desc, id desc limit $4";

    private final Pool pool;

    MomentRepository(Pool pool) {
        this.pool = pool;
    }

    /** A message and the place behind it. */
    record Stored(Moment moment, MessageView message) {}

    /** Up to {@code limit} messages behind a place, oldest first. */
    Uni<List<Stored>> from(UUID show, Moment moment, int limit) {
        return read(FROM, show, moment, limit);
    }

    /** Up to {@code limit} messages before a place, newest first. */
    Uni<List<Stored>> until(UUID show, Moment moment, int limit) {
        return read(UNTIL, show, moment, limit);
    }

    private Uni<List<Stored>> read(String query, UUID show, Moment moment, int limit) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(show, Rows.parameter(moment.at()), moment.id(), limit))
                .map(rows -> Rows.all(rows, MomentRepository::stored));
    }

    private static Stored stored(Row row) {
        return new Stored(
                new Moment(Rows.time(row, "sent_at"), row.getUUID("id")),
                MessageView.of(MessageRepository.message(row)));
    }
}
