package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.common.database.Rows;

/** What moderators did, in the database, for those who look at it later. A repetition is the same deed. */
final class DeedRows {

    private static final String ADD = """
            insert into deed (show, topic, seq, kind, actor, person, message, reason, until, before, after, at)
            select $1, $2, $3, $4, still_known($5, $11), about, $7, case when about = 'erased' then null else $8::text end, $9,
                (select settings from setting where show = $1 and $10::text is not null), $10::text::jsonb, $11
            from (select case
                when $4 = 'ban' and exists (select from ban where ban.person = $6 and banned) then $6
                else still_known(coalesce($6, (select author from message where id = $7)), $11) end as about) whom
            on conflict (show, topic, seq) do nothing""";

    private DeedRows() {}

    /** To be called before the entry has its effect: what was before is part of the deed. */
    static Uni<Void> take(SqlConnection connection, int topic, Archived place) {
        return deed(place.entry())
                .map(deed -> connection
                        .preparedQuery(ADD)
                        .execute(row(topic, place, deed))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<Deed> deed(LogEntry entry) {
        return Optional.ofNullable(
                switch (entry) {
                    case LogEntry.Message said -> null;
                    case LogEntry.Erasure gone -> null;
                    case LogEntry.Deletion gone when gone.by() == LogEntry.By.AUTHOR -> null;
                    case LogEntry.Deletion gone -> new Deed("delete", gone.actor(), null, gone.message());
                    case LogEntry.Release release when release.actor() == null -> null;
                    case LogEntry.Release release ->
                        new Deed(
                                "approve",
                                release.actor(),
                                null,
                                release.message().id());
                    case LogEntry.Purge gone -> new Deed("purge", gone.actor(), gone.person(), null);
                    case LogEntry.Mute mute ->
                        new Deed(
                                mute.until() == null ? "unmute" : "mute",
                                mute.actor(),
                                mute.person(),
                                null,
                                mute.reason(),
                                mute.until(),
                                null);
                    case LogEntry.Ban ban ->
                        new Deed(
                                ban.banned() ? "ban" : "unban",
                                ban.actor(),
                                ban.person(),
                                null,
                                ban.reason(),
                                null,
                                null);
                    case LogEntry.Setting setting ->
                        new Deed(
                                "settings", setting.actor(), null, null, null, null, LogJson.write(setting.settings()));
                    case LogEntry.Pin pin when pin.message() == null -> new Deed("unpin", pin.actor(), null, null);
                    case LogEntry.Pin pin ->
                        new Deed("pin", pin.actor(), null, pin.message().id());
                });
    }

    private static Tuple row(int topic, Archived place, Deed deed) {
        return Tuple.from(Arrays.asList(
                UUID.fromString(place.room()),
                topic,
                place.seq(),
                deed.kind(),
                deed.actor(),
                deed.person(),
                deed.message(),
                deed.reason(),
                deed.until() == null ? null : Rows.parameter(deed.until()),
                deed.settings(),
                Rows.parameter(place.entry().at())));
    }

    private record Deed(
            String kind, String actor, String person, UUID message, String reason, Instant until, String settings) {

        Deed(String kind, String actor, String person, UUID message) {
            this(kind, actor, person, message, null, null, null);
        }
    }
}
