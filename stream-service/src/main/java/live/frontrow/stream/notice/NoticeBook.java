package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.stream.secret.Secret;

/**
 * Notices on their way: PLANNED, CLAIMED by one instance, SENDING, and at the end SENT, DROPPED or FAILED. A mail that is
 * SENDING when its instance dies may have gone out and is never sent again; everything before that is, and what browsers show once only.
 */
@ApplicationScoped
class NoticeBook {

    /** Longer than an instance takes for what it has claimed. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** Of a notice; also of one in whose tries instances die. */
    static final int MOST_TRIES = 5;

    private static final String CLAIM = """
            update notice set status = 'CLAIMED', claimed_at = $1, tries = tries + 1
            where id in (select id from notice where status = 'PLANNED' and due_at <= $1
                order by due_at, id limit $2 for update skip locked)
            returning id""";

    private static final String LOOK = """
            select n.id, n.kind, n.way, n.about, n.tries, n.claimed_at, n.show_id, s.title, s.status, s.scheduled_at, s.started_at,
                (s.deleted or s.cancelled_at is not null) as off, c.name as channel, w.*,
                coalesce(w.every_show, false) or r.person is not null as asked, a.address,
                p.id as browser, p.endpoint, p.p256dh, p.auth
            from notice n
            join show s on s.id = n.show_id
            cross join channel c
            left join notice_wish w on w.person = n.person
            left join reminder r on r.show_id = n.show_id and r.person = n.person
            left join mail_address a on a.person = n.person
            left join push_subscription p on n.way = 'PUSH' and p.id::text = n.target and p.person = n.person
            where n.id = any($1) and n.status = 'CLAIMED' order by n.due_at, n.id""";

    private static final String RELEASE = """
            update notice set status = case when tries < $3 then 'PLANNED' else 'FAILED' end, claimed_at = null,
                reason = case when tries < $3 then reason else 'unknown' end,
                ended_at = case when tries < $3 then null else $2::timestamptz end
            where (status = 'CLAIMED' or status = 'SENDING' and way = 'PUSH') and claimed_at < $1""";

    private static final String LOSE = """
            update notice set status = 'FAILED', reason = 'unknown', ended_at = $2
            where status = 'SENDING' and way = 'MAIL' and claimed_at < $1""";

    private final Pool pool;

    NoticeBook(Pool pool) {
        this.pool = pool;
    }

    /** At most so many that are due, now this instance's. */
    Uni<List<DueNotice>> claim(Instant now, int most) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(Rows.parameter(now), most))
                .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : pool.preparedQuery(LOOK)
                                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                                .map(rows -> Rows.all(rows, DueNotice::of)));
    }

    /** From here on it may have gone out; false when another instance has it by now. */
    Uni<Boolean> begin(DueNotice notice, Secret off) {
        return pool.preparedQuery("""
                        update notice set status = 'SENDING', off_hash = $3
                        where id = $1 and status = 'CLAIMED' and claimed_at = $2""")
                .execute(Tuple.of(
                        notice.id(),
                        Rows.parameter(notice.claimedAt()),
                        off == null ? null : Buffer.buffer(off.hash())))
                .map(rows -> rows.rowCount() == 1);
    }

    /** It is over with it. */
    Uni<Void> end(DueNotice notice, String status, String reason, Instant now) {
        return pool.preparedQuery("""
                        update notice set status = $3, reason = $4, ended_at = $5
                        where id = $1 and claimed_at = $2 and status in ('CLAIMED', 'SENDING')""")
                .execute(Tuple.from(Arrays.asList(
                        notice.id(), Rows.parameter(notice.claimedAt()), status, reason, Rows.parameter(now))))
                .replaceWithVoid();
    }

    /** As if it had never been planned. */
    Uni<Void> forget(DueNotice notice) {
        return pool.preparedQuery("delete from notice where id = $1 and claimed_at = $2 and status = 'CLAIMED'")
                .execute(Tuple.of(notice.id(), Rows.parameter(notice.claimedAt())))
                .replaceWithVoid();
    }

    /** It did not go out; later, perhaps. */
    Uni<Void> putOff(DueNotice notice, Instant due, String reason) {
        return pool.preparedQuery("""
                        update notice set status = 'PLANNED', claimed_at = null, due_at = $3, reason = $4
                        where id = $1 and claimed_at = $2 and status in ('CLAIMED', 'SENDING')""")
                .execute(Tuple.of(notice.id(), Rows.parameter(notice.claimedAt()), Rows.parameter(due), reason))
                .replaceWithVoid();
    }

    /**
     * What a dead instance had: not sent, so planned again while there are tries left; or begun, so perhaps sent, and over. How many
     * were begun.
     */
    Uni<Integer> takeBack(Instant now) {
        OffsetDateTime silent = Rows.parameter(now.minus(LEASE));
        return pool.preparedQuery(RELEASE)
                .execute(Tuple.of(silent, Rows.parameter(now), MOST_TRIES))
                .chain(() -> pool.preparedQuery(LOSE).execute(Tuple.of(silent, Rows.parameter(now))))
                .map(rows -> rows.rowCount());
    }

    Uni<Void> forgetOld(Instant before) {
        return pool.preparedQuery("delete from notice where ended_at < $1")
                .execute(Tuple.of(Rows.parameter(before)))
                .replaceWithVoid();
    }
}
