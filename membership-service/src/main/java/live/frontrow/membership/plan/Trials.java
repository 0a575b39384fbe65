package live.frontrow.membership.plan;

import jakarta.inject.Singleton;
import live.frontrow.common.database.Database;

/** Who may try a plan before it is paid: whoever never had a subscription, of any plan; also not before they were erased. Blocks. */
@Singleton
public class Trials {

    private static final String HAD = """
            select exists (
                select from subscription
                where (person = $1 or customer in (select id from customer where person = $1)) and status not in ('INCOMPLETE', 'INCOMPLETE_EXPIRED'))""";

    private final Database database;

    Trials(Database database) {
        this.database = database;
    }

    /** Whether the person may. */
    public boolean open(String person) {
        return !database.run(HAD, person).iterator().next().getBoolean(0);
    }
}
