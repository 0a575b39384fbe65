package live.frontrow.membership.money;

import jakarta.inject.Singleton;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;

/** Stripe's balance in the database. Blocks. */
@Singleton
class MovementRepository {

    private static final String KEEP = """
            insert into movement (id, charge, back, amount, fee, currency, created_at)
            select $1, $2, $4, $5, $6, $7, $8
            where $4 or exists (select from customer where customer.id = $3)
            on conflict (id) do nothing""";

    private final Database database;

    MovementRepository(Database database) {
        this.database = database;
    }

    /** Keeps what our customers paid, and all that went back: whose it was shows by the charge. */
    void keep(Movement movement) {
        database.run(
                KEEP,
                movement.id(),
                movement.charge(),
                movement.customer(),
                movement.back(),
                movement.amount(),
                movement.fee(),
                movement.currency(),
                Rows.parameter(movement.at()));
    }
}
