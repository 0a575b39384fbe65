package live.frontrow.chat.erasure;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Instant;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogWriter;
import live.frontrow.common.database.Rows;

/** Takes what a person wrote out of the memory of every pod, and off the pages of everybody who is there. */
@Singleton
class ErasedRooms {

    /** A pod remembers no more than the log has, which is seven days. */
    private static final String ROOMS = """
            select distinct cast(message.show as text), room.partition from message join room on room.show = message.show
            where author = :person and sent_at > now() - interval '8 days' and sent_at <= :until""";

    private final LogWriter log;

    ErasedRooms(LogWriter log) {
        this.log = log;
    }

    /** What was written until then: in the current Panache transaction, before the messages have another author. */
    Uni<Void> forget(String person, Instant until) {
        Instant now = LogEntry.now();
        LogEntry gone = new LogEntry.Erasure(person, until.isBefore(now) ? until : now);
        // Kafka answers on a thread of its own, and the transaction must go on here.
        Context here = Vertx.currentContext();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ROOMS, Object[].class)
                        .setParameter("person", person)
                        .setParameter("until", Rows.parameter(until))
                        .getResultList())
                .chain(rooms -> Multi.createFrom()
                        .iterable(rooms)
                        .onItem()
                        .transformToUniAndConcatenate(room -> Uni.createFrom()
                                .completionStage(() -> log.write((String) room[0], (Integer) room[1], gone)))
                        .onItem()
                        .ignoreAsUni())
                .emitOn(command -> here.runOnContext(ignored -> command.run()));
    }
}
