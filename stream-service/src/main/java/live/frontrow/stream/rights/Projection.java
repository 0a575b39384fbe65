package live.frontrow.stream.rights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import live.frontrow.stream.time.Now;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes in what another service states of a person, unless something newer is known, and tells the gateways. */
@ApplicationScoped
class Projection {

    private final Revocations revocations;

    Projection(Revocations revocations) {
        this.revocations = revocations;
    }

    /** Runs an upsert for {@code :person} that compares versions, in the current transaction. */
    Uni<Void> take(String person, String upsert, UnaryOperator<Mutiny.MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session -> parameters
                        .apply(session.createNativeQuery(upsert).setParameter("person", person))
                        .executeUpdate())
                .chain(changed -> changed == 1
                        ? revocations.person(person, Now.get())
                        : Uni.createFrom().voidItem());
    }
}
