package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.Settings;
import live.frontrow.common.database.Rows;

/**
 * What is known of somebody who wants to ask, and of the show.
 *
 * @param firstSeen when they first came to the channel, or null: now
 * @param mutedUntil until when they may not write in the show's room, or null
 * @param chat what the room allows
 * @param settings what is said of its questions
 * @param asked when they asked last, at whatever show, or null
 * @param waiting how many of theirs wait for their answer at the show for which they were asked, this one
 * @param shown how many of theirs everybody has seen
 * @param answered how many of theirs have been answered, and how many lately
 * @param all how many were asked at this show; those that came from an earlier one are not among them
 */
record AskerFacts(
        Instant firstSeen,
        Instant mutedUntil,
        Settings chat,
        QuestionSettings settings,
        Instant asked,
        long waiting,
        long shown,
        Answered answered,
        long all) {

    private static final String FACTS = """
            select (select first_seen from person where id = $1) as first_seen,
                (select until from mute where show = $2 and person = $1) as muted_until,
                (select settings::text from setting where show = $2) as chat,
                (select count(*) from question where show = $2 and origin is null and status not in ('WITHDRAWN', 'MERGED')) as all_asked,
                own.*, question_show.*
            from (
                select max(asked_at) as asked,
                    count(*) filter (where show = $2 and origin is null and status in ('HELD', 'OPEN', 'ANSWERING', 'SKIPPED')) as waiting,
                    count(*) filter (where status in ('OPEN', 'ANSWERING', 'ANSWERED', 'SKIPPED', 'MERGED')) as shown,
                    count(*) filter (where status = 'ANSWERED') as ever,
                    count(*) filter (where status = 'ANSWERED' and answered_at > now() - interval '7 days') as lately
                from question where asker = $1) as own
            left join question_show on question_show.show = $2""";

    /** How many of somebody's have been answered. */
    record Answered(int ever, int lately) {

        static final Answered NOTHING = new Answered(0, 0);

        static Answered of(Row row) {
            return new Answered(
                    row.getLong("ever").intValue(), row.getLong("lately").intValue());
        }
    }

    /** As they are for whoever asks this client: in a turn they stay so. */
    static Uni<AskerFacts> of(SqlClient client, UUID show, String person) {
        return client.preparedQuery(FACTS)
                .execute(Tuple.of(person, show))
                .map(rows -> Rows.first(rows, AskerFacts::of));
    }

    private static AskerFacts of(Row row) {
        Settings chat = LogJson.read(row.getString("chat"), Settings.class);
        return new AskerFacts(
                Rows.time(row, "first_seen"),
                Rows.time(row, "muted_until"),
                chat == null ? Settings.OPEN : chat,
                QuestionSettings.of(row),
                Rows.time(row, "asked"),
                row.getLong("waiting"),
                row.getLong("shown"),
                Answered.of(row),
                row.getLong("all_asked"));
    }
}
