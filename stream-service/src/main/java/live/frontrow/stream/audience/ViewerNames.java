package live.frontrow.stream.audience;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Remembers what people who watch call themselves, for the creator's list of an audience. */
@ApplicationScoped
public class ViewerNames {

    /** Some providers give an address as name or user name; it is not ours to show. */
    private static final Pattern ADDRESS = Pattern.compile("\\S@\\S");

    private static final int LONGEST = 200;

    private static final String REMEMBER = """
            insert into viewer_name (viewer, name) values ($1, $2)
            on conflict (viewer) do update set name = excluded.name where viewer_name.name <> excluded.name""";

    private final Pool pool;

    ViewerNames(Pool pool) {
        this.pool = pool;
    }

    /** Keeps the first of {@code names} that may be shown; nothing when there is none. */
    public Uni<Void> remember(String viewer, String... names) {
        return presentable(names)
                .map(name -> pool.preparedQuery(REMEMBER)
                        .execute(Tuple.of(viewer, name))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    static Optional<String> presentable(String... names) {
        return Stream.of(names)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !ADDRESS.matcher(name).find())
                .map(name -> name.substring(0, Math.min(LONGEST, name.length())))
                .findFirst();
    }
}
