package live.frontrow.common.person;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.ErasureDone;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PersonErased;
import live.frontrow.common.outbox.Outbox;

/**
 * Erases people twice: when it is heard of, and once more after a while, for what was under way at that time. After that the table
 * {@code erasure} has no name of them either, and the others are told. Somebody with whom that fails is tried again, later each time,
 * and holds up nobody else.
 */
@Singleton
public class Erasures {

    /** Before the loop gives the turn up by itself, which would not count as this person's failure. */
    private static final Duration AT_MOST = Duration.ofSeconds(12);

    private final ErasureRows rows;
    private final ErasuresFailing failing;
    private final Outbox outbox;
    private final ErasureConfig config;

    Erasures(ErasureRows rows, ErasuresFailing failing, Outbox outbox, ErasureConfig config) {
        this.rows = rows;
        this.failing = failing;
        this.outbox = outbox;
        this.config = config;
    }

    /** From now on it can be seen whether something goes wrong. */
    void watch() {
        failing.register();
    }

    /**
     * Begins where it was asked for. The second time waits until Kafka has brought the event, so that the others have it as well:
     * until then sessions go on, however long that takes.
     */
    Uni<Void> begin(PersonalData data, PersonErased erased) {
        return rows.begin(erased).chain(begun -> begun ? erase(data, erased.person()) : nothing());
    }

    /** Begins with what Kafka brought, unless it was begun here; the second time comes after a while. */
    Uni<Void> heard(PersonalData data, PersonErased erased) {
        return rows.begin(erased, config.againAfter())
                .chain(begun ->
                        begun ? erase(data, erased.person()) : rows.heard(erased.erasure(), config.againAfter()));
    }

    /** Erases the next one again whose time has come; the pause until it is worth while to look once more. */
    Uni<Duration> finish(PersonalData data) {
        return rows.claim()
                .chain(due -> due == null
                        ? rows.failing().invoke(failing::set).replaceWith(config.lookEvery())
                        : again(data, due).replaceWith(Duration.ZERO));
    }

    private Uni<Void> again(PersonalData data, ErasureRows.Due due) {
        return Panache.withTransaction(() -> data.again(due.person(), due.until())
                        .chain(() -> all(data, Holding::again, due.person(), due.until()))
                        .chain(() -> rows.end(due.id()))
                        .chain(() -> tell(data, due.id())))
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .onFailure()
                .recoverWithUni(failure -> {
                    failing.count();
                    Log.errorf(failure, "Erasure %s is not done, and tried again later", due.id());
                    return nothing();
                });
    }

    private Uni<Void> tell(PersonalData data, String erasure) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ErasureDone done = new ErasureDone(erasure, data.service(), now);
        return outbox.append(Event.now(EventType.ERASURE_DONE, "/" + data.service(), done.erasure(), done));
    }

    private static Uni<Void> erase(PersonalData data, String person) {
        return data.first(person).chain(() -> all(data, Holding::erase, person, Instant.EPOCH));
    }

    private static Uni<Void> all(
            PersonalData data, Function<Holding, List<String>> which, String person, Instant until) {
        List<String> statements = data.holdings().stream()
                .flatMap(holding -> which.apply(holding).stream())
                .toList();
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(statement -> run(statement, person, until))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Integer> run(String statement, String person, Instant until) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement).setParameter("person", person);
            return statement.contains(Holding.UNTIL)
                    ? query.setParameter("until", Rows.parameter(until)).executeUpdate()
                    : query.executeUpdate();
        });
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
