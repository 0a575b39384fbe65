package live.frontrow.stream.rights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes in a condition that another service states, unless a newer one is known. */
@ApplicationScoped
class Projection {

    /** Runs an upsert that compares versions, in the current transaction; true when it changed something. */
    Uni<Boolean> take(String upsert, UnaryOperator<Mutiny.MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session ->
                        parameters.apply(session.createNativeQuery(upsert)).executeUpdate())
                .map(changed -> changed == 1);
    }
}
