package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import live.frontrow.common.database.Rows;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.wish.WishBook;

/** Mail off, and on again, for whoever has the secret of a mail: signed in or not. */
@ApplicationScoped
class OffService {

    private static final String WHOSE = """
            select n.person, s.title from notice n join show s on s.id = n.show_id where n.off_hash = $1""";

    private final Pool pool;
    private final WishBook wishes;

    OffService(Pool pool, WishBook wishes) {
        this.pool = pool;
        this.wishes = wishes;
    }

    /** No mail at all goes to whom this mail went; a second time nothing happens. */
    Uni<OffState> off(Secret secret) {
        return change(secret, false);
    }

    /** Takes that back. */
    Uni<OffState> undo(Secret secret) {
        return change(secret, true);
    }

    private Uni<OffState> change(Secret secret, boolean on) {
        return pool.withTransaction(db -> db.preparedQuery(WHOSE)
                .execute(Tuple.of(Buffer.buffer(secret.hash())))
                .map(rows -> Rows.first(rows, row -> new Whose(row.getString("person"), row.getString("title"))))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        StreamProblem.OFF_LINK_OVER, "Sign in, and choose on your account page what you are told."))
                .chain(whose -> wishes.mail(db, whose.person(), on).replaceWith(new OffState(on, whose.show()))));
    }

    private record Whose(String person, String show) {}
}
