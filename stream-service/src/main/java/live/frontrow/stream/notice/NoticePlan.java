package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.stream.mail.Post;
import live.frontrow.stream.push.PushKey;

/**
 * Writes down who is to be told what. Done again and again, by every instance: what is there already stays, so nobody has to lead and
 * whoever asks late is told as well.
 */
@ApplicationScoped
class NoticePlan {

    /** A show that was moved a little is not told of twice: the notice leads to its page, which knows. */
    private static final Duration SAME_START = Duration.ofHours(1);

    /** "Live now" is not said of a show that began longer ago. */
    private static final Duration JUST_BEGUN = Duration.ofMinutes(10);

    private static final String PEOPLE = """
            join notice_wish w on %s
            cross join lateral (
                select 'MAIL' as way, '' as target
                where $2 and w.mail and exists (
                    select from mail_address a where a.person = w.person and a.address is not null)
                union all
                select 'PUSH', p.id::text from push_subscription p where $3 and p.person = w.person
            ) t
            where not s.deleted and s.cancelled_at is null
                and not exists (select from block b where b.person = w.person and b.blocked) and\s""";

    /** Those who want it of this show. */
    private static final String ASKED = """
            %s and (w.every_show
                or exists (select from reminder r where r.show_id = s.id and r.person = w.person))""";

    private static final String INSERT =
            "insert into notice (id, show_id, kind, about, person, way, target, status, due_at) ";

    private static final String SOON = INSERT + """
            select gen_random_uuid(), s.id, 'SOON', (extract(epoch from s.scheduled_at) * 1000)::bigint::text, w.person,
                t.way, t.target, 'PLANNED', $1
            from show s
            """ + PEOPLE.formatted(ASKED.formatted("w.soon")) + """
            s.status = 'SCHEDULED' and s.scheduled_at > $1 and s.scheduled_at <= $4
                and not exists (select from notice n where n.show_id = s.id and n.kind = 'SOON' and n.person = w.person
                    and n.way = t.way and n.target = t.target
                    and abs(n.about::bigint - extract(epoch from s.scheduled_at) * 1000) < $5)
            on conflict do nothing""";

    private static final String LIVE = INSERT + """
            select gen_random_uuid(), s.id, 'LIVE', '', w.person, t.way, t.target, 'PLANNED', $1
            from show s
            """ + PEOPLE.formatted(ASKED.formatted("w.live")) + """
            s.status = 'LIVE' and s.started_at > $4
                and not exists (select from notice n where n.show_id = s.id and n.kind = 'LIVE' and n.person = w.person
                    and n.way = t.way and n.target = t.target)
            on conflict do nothing""";

    private static final String ANSWERED = INSERT + """
            select gen_random_uuid(), s.id, 'ANSWERED', $7::text, w.person, t.way, t.target, 'PLANNED', $1
            from show s
            """ + PEOPLE.formatted("w.answers and w.person = $4") + """
            s.id = $6
                and not exists (select from notice n where n.show_id = s.id and n.kind = 'ANSWERED' and n.person = w.person
                    and n.way = t.way and n.target = t.target and split_part(n.about, '@', 1) = $5)
            on conflict do nothing""";

    private final Pool pool;
    private final Post post;
    private final PushKey key;
    private final NoticeConfig config;

    NoticePlan(Pool pool, Post post, PushKey key, NoticeConfig config) {
        this.pool = pool;
        this.post = post;
        this.key = key;
        this.config = config;
    }

    /** What is due, and not yet written down. */
    Uni<Void> plan(Instant now) {
        Tuple soon = Tuple.of(
                Rows.parameter(now),
                post.open(),
                pushes(),
                Rows.parameter(now.plus(config.before())),
                SAME_START.toMillis());
        Tuple live = Tuple.of(Rows.parameter(now), post.open(), pushes(), Rows.parameter(now.minus(JUST_BEGUN)));
        return pool.preparedQuery(SOON)
                .execute(soon)
                .chain(() -> pool.preparedQuery(LIVE).execute(live))
                .replaceWithVoid();
    }

    /** Somebody's question was answered; of which they are told once, however often that is said. */
    Uni<Void> answered(Answer answer, UUID show, String person, Instant now) {
        return pool.preparedQuery(ANSWERED)
                .execute(Tuple.from(List.of(
                        Rows.parameter(now), post.open(), pushes(), person, answer.question(), show, answer.about())))
                .replaceWithVoid();
    }

    /** It was not, after all: who has not been told yet is not. */
    Uni<Void> takenBack(String question) {
        return pool.preparedQuery("""
                        delete from notice
                        where kind = 'ANSWERED' and split_part(about, '@', 1) = $1 and status = 'PLANNED'""").execute(Tuple.of(question)).replaceWithVoid();
    }

    private boolean pushes() {
        return key.open() != null;
    }
}
