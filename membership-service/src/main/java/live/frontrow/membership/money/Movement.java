package live.frontrow.membership.money;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of Stripe's balance that is about a charge.
 *
 * @param customer who paid; null for what went back
 * @param back whether it went back, by refund or dispute
 * @param amount in minor units; below zero for what went back
 * @param fee Stripe's, of this line
 */
record Movement(
        String id, String charge, String customer, boolean back, long amount, long fee, String currency, Instant at) {

    /** Reads a line; nothing when it is about no charge. */
    static Optional<Movement> of(BalanceTransaction line) {
        BalanceTransactionSource source = line.getSourceObject();
        return switch (source) {
            case Charge charge -> Optional.of(of(line, charge.getId(), charge.getCustomer(), false));
            case Refund refund when refund.getCharge() != null -> Optional.of(of(line, refund.getCharge(), null, true));
            case Dispute dispute
            when dispute.getCharge() != null -> Optional.of(of(line, dispute.getCharge(), null, true));
            case null, default -> Optional.empty();
        };
    }

    private static Movement of(BalanceTransaction line, String charge, String customer, boolean back) {
        return new Movement(
                line.getId(),
                charge,
                customer,
                back,
                line.getAmount(),
                line.getFee(),
                line.getCurrency(),
                Instant.ofEpochSecond(line.getCreated()));
    }
}
