package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what has changed, of all rooms of a pod at once. */
@Singleton
class FeedRepository {

    /** Questions of one show in one answer: as many as there are in a list. */
    private static final int MOST = QuestionRepository.MOST;

    /** Of a show of which nothing was read before, the newest. */
    static final int NEWEST = 20;

    /**
     * Of a show of which nothing was read before (null), the newest and what is being answered. Whatever was changed together has one
     * version and comes together, however much it is.
     */
    private static final String SINCE = """
            select show.show as room, show.version as newest, show.settings_version, show.open, show.hold_first, show.members_only,
                show.encoder_delay_millis, coalesce(changed.at, 0) as up_to, changed.*
            from unnest(cast($1 as uuid[]), cast($2 as bigint[])) as seen (show, version)
            join question_show as show on show.show = seen.show and show.version > coalesce(seen.version, -1)
            left join lateral (
                (select version as at, question.* from question
                 where question.show = seen.show and seen.version is not null and version > seen.version order by version fetch first $3 rows with ties)
                union all
                (select left_version as at, question.* from question
                 where origin = seen.show and seen.version is not null and left_version > seen.version and question.show <> seen.show
                 order by left_version fetch first $3 rows with ties)
                union all
                (select version as at, question.* from question
                 where question.show = seen.show and seen.version is null order by status <> 'ANSWERING', version desc limit $4)
                union all
                (select left_version as at, question.* from question
                 where origin = seen.show and seen.version is null and question.show <> seen.show order by left_version desc limit $4)
                order by at fetch first $3 rows with ties) as changed on true
            order by up_to""";

    private final Pool pool;

    FeedRepository(Pool pool) {
        this.pool = pool;
    }

    /**
     * News of a show.
     *
     * @param upTo version up to which these are all
     * @param more whether there are more after that
     */
    record News(
            UUID show,
            long upTo,
            boolean more,
            long settingsVersion,
            QuestionSettings settings,
            List<Question> questions) {}

    /** Of these shows, what is newer than that version of them; nothing of those that have nothing new. */
    Uni<List<News>> since(Map<UUID, Long> seen) {
        List<UUID> shows = List.copyOf(seen.keySet());
        return pool.preparedQuery(SINCE)
                .execute(Tuple.of(
                        shows.toArray(UUID[]::new),
                        shows.stream().map(seen::get).toArray(Long[]::new),
                        MOST,
                        NEWEST))
                .map(rows -> {
                    Map<UUID, List<Row>> byShow = new HashMap<>();
                    rows.forEach(row -> byShow.computeIfAbsent(row.getUUID("room"), key -> new ArrayList<>())
                            .add(row));
                    return byShow.entrySet().stream()
                            .map(each -> news(each.getKey(), each.getValue()))
                            .toList();
                });
    }

    private static News news(UUID show, List<Row> rows) {
        Row last = rows.getLast();
        boolean more = rows.size() >= MOST;
        return new News(
                show,
                more ? last.getLong("up_to") : last.getLong("newest"),
                more,
                last.getLong("settings_version"),
                QuestionSettings.of(last),
                rows.stream()
                        .filter(row -> row.getUUID("id") != null)
                        .map(Question::of)
                        .toList());
    }
}
