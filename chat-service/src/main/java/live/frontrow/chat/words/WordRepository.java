package live.frontrow.chat.words;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.database.Rows;

/** The list in the database: one row, whose version grows with each change. */
@Singleton
class WordRepository {

    private static final String READ = "select version, words from word_list where version > $1";

    private static final String CHANGE = """
            update word_list set version = version + 1, words = $2, actor = $3, at = now()
            where version = $1 returning version, words""";

    private final Pool pool;

    WordRepository(Pool pool) {
        this.pool = pool;
    }

    /** The list, if it is newer than {@code version}; else null. */
    Uni<WordsView> newerThan(long version) {
        return pool.preparedQuery(READ).execute(Tuple.of(version)).map(rows -> Rows.first(rows, WordRepository::view));
    }

    /** The new list; null when it is not at {@code version} any more. */
    Uni<WordsView> change(long version, List<String> words, String actor) {
        return pool.preparedQuery(CHANGE)
                .execute(Tuple.of(version, words.toArray(String[]::new), actor))
                .map(rows -> Rows.first(rows, WordRepository::view));
    }

    private static WordsView view(Row row) {
        return new WordsView(row.getLong("version"), List.of(row.getArrayOfStrings("words")));
    }
}
