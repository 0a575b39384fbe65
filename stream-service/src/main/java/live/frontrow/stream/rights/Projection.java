package live.frontrow.stream.rights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.UnaryOperator;
import live.frontrow.stream.time.Now;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes in what another service states of a person, unless something newer is known, and tells the gateways. */
@ApplicationScoped
class Projection {

    private static final String ERASED = """
            select max(asked_at) from erasure where trace = sha256(convert_to(:person, 'UTF8'))""";

    private final Revocations revocations;

    Projection(Revocations revocations) {
        this.revocations = revocations;
    }

    /**
     * Runs an upsert for {@code :person} that compares versions, in the current transaction.
     *
     * @param at when it was stated: what was before somebody was erased, and comes late, means nothing any more
     * @param forget deletes a row that says nothing, so that nothing is left of who was erased
     */
    Uni<Void> take(
            String person, Instant at, String upsert, String forget, UnaryOperator<Mutiny.MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ERASED, Instant.class)
                        .setParameter("person", person)
                        .getSingleResultOrNull())
                .chain(erased -> {
                    if (erased == null) {
                        return take(person, upsert, parameters);
                    }
                    // What an erasure itself states is of its very moment.
                    return erased.isAfter(at)
                            ? Uni.createFrom().voidItem()
                            : take(person, upsert, parameters).chain(() -> take(person, forget, query -> query));
                });
    }

    private Uni<Void> take(String person, String upsert, UnaryOperator<Mutiny.MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session -> parameters
                        .apply(session.createNativeQuery(upsert).setParameter("person", person))
                        .executeUpdate())
                .chain(changed -> changed == 1
                        ? revocations.person(person, Now.get())
                        : Uni.createFrom().voidItem());
    }
}
