package live.frontrow.chat.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.MessageView;
import live.frontrow.common.database.Rows;

/** People in the database. */
@Singleton
class PersonRepository {

    private static final String CARD = """
            select p.id, p.name, p.first_seen, p.creator, n.text as note, n.actor as note_by, writer.name as note_name, n.at as note_at,
                exists (select from moderator where person = p.id) as moderator,
                exists (select from ban where person = p.id and banned) as banned,
                (select count(*) from message where author = p.id and deleted_at is null and held is null) as messages,
                (select count(*) from message where author = p.id and deleted_at is not null) as deleted,
                (select count(*) from deed where person = p.id and kind = 'mute') as mutes,
                (select count(*) from deed where person = p.id and kind = 'ban') as bans,
                (select count(distinct report.message) from report join message on message.id = report.message
                    where message.author = p.id) as reports
            from person p
            left join note n on n.person = p.id
            left join person writer on writer.id = n.actor
            where p.id = $1""";

    private static final String NEWEST = """
            select unquoted(body)::text as body from message where author = $1 and deleted_at is null
            order by sent_at desc limit 20""";

    private static final String NOTE = """
            insert into note (person, text, actor, at) select id, $2, $3, now() from person where id = $1
            on conflict (person) do update set text = excluded.text, actor = excluded.actor, at = excluded.at""";

    private static final String FORGET = "delete from note where person = $1";

    private final Pool pool;

    PersonRepository(Pool pool) {
        this.pool = pool;
    }

    /** The card without messages; null when this person was never here. */
    Uni<PersonCard> card(String person) {
        return pool.preparedQuery(CARD).execute(Tuple.of(person)).map(rows -> Rows.first(rows, PersonRepository::card));
    }

    Uni<List<MessageView>> newest(String person) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(person))
                .map(rows -> Rows.all(
                        rows, row -> MessageView.of(LogJson.read(row.getString("body"), LogEntry.Message.class))));
    }

    Uni<Void> note(String person, String text, String actor) {
        return pool.preparedQuery(NOTE).execute(Tuple.of(person, text, actor)).replaceWithVoid();
    }

    Uni<Void> forgetNote(String person) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(person)).replaceWithVoid();
    }

    private static PersonCard card(Row row) {
        return new PersonCard(
                row.getString("id"),
                row.getString("name"),
                Rows.time(row, "first_seen"),
                row.getBoolean("creator"),
                row.getBoolean("moderator"),
                row.getBoolean("banned"),
                row.getLong("messages"),
                row.getLong("deleted"),
                row.getLong("mutes"),
                row.getLong("bans"),
                row.getLong("reports"),
                List.of(),
                note(row));
    }

    private static PersonCard.Note note(Row row) {
        return row.getString("note") == null
                ? null
                : new PersonCard.Note(
                        row.getString("note"),
                        Named.of(row.getString("note_by"), row.getString("note_name")),
                        Rows.time(row, "note_at"));
    }
}
