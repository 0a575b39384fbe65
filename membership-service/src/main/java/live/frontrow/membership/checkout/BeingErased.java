package live.frontrow.membership.checkout;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import live.frontrow.common.database.Database;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;

/** Whoever is being erased begins nothing before that is over: it would be billed, or stay, for nobody. */
@Singleton
public class BeingErased {

    private static final String RUNNING = "select 1 from erasure where person = ";

    private final Database database;

    BeingErased(Database database) {
        this.database = database;
    }

    /** Fails with {@code being-erased}. Blocks. */
    void refuse(String person) {
        if (database.run(RUNNING + "$1", person).size() > 0) {
            throw refusal();
        }
    }

    /**
     * The same in the current Panache transaction, and nothing changes about it before its end, when it has locked the person's row of
     * {@code member} before, as the erasure does.
     */
    public Uni<Void> check(String person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RUNNING + ":person", Integer.class)
                        .setParameter("person", person)
                        .getResultList())
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        throw refusal();
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException refusal() {
        return new ProblemException(MembershipProblem.BEING_ERASED, "Come back in two minutes, as somebody new.");
    }
}
