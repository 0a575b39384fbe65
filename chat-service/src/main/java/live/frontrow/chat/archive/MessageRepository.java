package live.frontrow.chat.archive;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.MessageView;
import live.frontrow.common.database.Rows;

/** Messages in the database. */
@Singleton
class MessageRepository {

    private static final String TOPIC = """
            with added as (insert into log_topic (id) values ($1) on conflict (id) do nothing returning number)
            select number from added union all select number from log_topic where id = $1""";

    /** What comes so late that its author was erased since is taken as a message that is gone. */
    private static final String ADD = """
            insert into message (id, show, topic, seq, author, body, sent_at, held, deleted_at, deleted_by)
            select $1, $2, $3, $4, author,
                case when author = 'erased' then null else unnamed($6::text::jsonb) end, $7,
                case when author = 'erased' then null else $8::text end,
                case when author = 'erased' then now() end, case when author = 'erased' then 'erased' end
            from still_known($5, $7) author on conflict (id) do nothing""";

    /** From here on it stands where everybody got it. */
    private static final String RELEASE = """
            update message set topic = $3, seq = $4, body = body - 'held', held = null
            where id = $1 and show = $2 and held is not null and deleted_at is null""";

    private static final String DELETE = """
            update message set body = null, deleted_at = $3, deleted_by = still_known($4, $3)
            where id = $1 and show = $2 and deleted_at is null""";

    /** Only what was written before: a repetition takes nothing that came later. */
    private static final String PURGE = """
            update message set body = null, deleted_at = $5, deleted_by = still_known($6, $5)
            where show = $1 and author = $2 and (topic, seq) < ($3, $4) and deleted_at is null""";

    private static final String PAGE = """
            select topic, seq, unquoted(body)::text as body from message
            where show = $1 and (topic, seq) < ($2, $3) and deleted_at is null and held is null
            order by topic desc, seq desc limit $4""";

    private static final String ONE =
            "select unquoted(body)::text as body from message where id = $1 and show = $2 and deleted_at is null";

    private static final String AUTHOR = "select author from message where id = $1 and show = $2";

    private final Pool pool;

    MessageRepository(Pool pool) {
        this.pool = pool;
    }

    /** Has the effect of some entries of the log, in their order, all or none. */
    Uni<Void> take(String topicId, List<Archived> entries) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(TOPIC)
                .execute(Tuple.of(topicId))
                .map(rows -> rows.iterator().next().getInteger(0))
                .chain(topic -> add(connection, topic, entries).chain(() -> follow(connection, topic, entries))));
    }

    /** Up to {@code limit} messages before {@code cursor}, newest first. */
    Uni<List<Stored>> before(UUID show, MessageCursor cursor, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(show, cursor.topic(), cursor.seq(), limit))
                .map(rows -> Rows.all(rows, MessageRepository::stored));
    }

    /** A message that is still there; null when there is none. */
    Uni<LogEntry.Message> message(UUID show, UUID message) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(message, show))
                .map(rows -> Rows.first(rows, MessageRepository::message));
    }

    /** Who wrote a message, also when it is gone; null when there never was one. */
    Uni<String> author(UUID show, UUID message) {
        return pool.preparedQuery(AUTHOR)
                .execute(Tuple.of(message, show))
                .map(rows -> Rows.first(rows, row -> row.getString("author")));
    }

    private static Uni<Void> add(SqlConnection connection, int topic, List<Archived> entries) {
        List<Tuple> rows = entries.stream()
                .filter(each -> each.entry() instanceof LogEntry.Message)
                .map(each -> row(topic, each, (LogEntry.Message) each.entry()))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(int topic, Archived place, LogEntry.Message message) {
        return Tuple.from(Arrays.asList(
                message.id(),
                UUID.fromString(place.room()),
                topic,
                place.seq(),
                message.author().id(),
                LogJson.write(message),
                Rows.parameter(message.at()),
                message.held() == null ? null : message.held().reason().name()));
    }

    private static Uni<Void> follow(SqlConnection connection, int topic, List<Archived> entries) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(
                        each -> DeedRows.take(connection, topic, each).chain(() -> follow(connection, topic, each)))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> follow(SqlConnection connection, int topic, Archived place) {
        UUID show = UUID.fromString(place.room());
        return switch (place.entry()) {
            case LogEntry.Release release ->
                connection
                        .preparedQuery(RELEASE)
                        .execute(Tuple.of(release.message().id(), show, topic, place.seq()))
                        .replaceWithVoid();
            case LogEntry.Deletion gone ->
                connection
                        .preparedQuery(DELETE)
                        .execute(Tuple.of(gone.message(), show, Rows.parameter(gone.at()), gone.actor()))
                        .chain(() -> PinRows.forget(connection, topic, place, gone.message()));
            case LogEntry.Purge gone -> purge(connection, topic, place, gone.person(), gone.actor());
            case LogEntry.Ban ban when ban.banned() -> purge(connection, topic, place, ban.person(), ban.actor());
            case LogEntry.Mute mute -> MuteRows.take(connection, topic, place, mute);
            case LogEntry.Setting setting -> SettingRows.take(connection, topic, place, setting);
            case LogEntry.Pin pin -> PinRows.take(connection, topic, place, pin);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> purge(SqlConnection connection, int topic, Archived place, String person, String actor) {
        return connection
                .preparedQuery(PURGE)
                .execute(Tuple.from(List.of(
                        UUID.fromString(place.room()),
                        person,
                        topic,
                        place.seq(),
                        Rows.parameter(place.entry().at()),
                        actor)))
                .chain(() -> PinRows.forget(connection, topic, place, person));
    }

    private static Stored stored(Row row) {
        return new Stored(new MessageCursor(row.getInteger("topic"), row.getLong("seq")), MessageView.of(message(row)));
    }

    /** What stands in {@code body}. */
    static LogEntry.Message message(Row row) {
        return LogJson.read(row.getString("body"), LogEntry.Message.class);
    }

    /** A message and where it stands. */
    record Stored(MessageCursor cursor, MessageView message) {}
}
