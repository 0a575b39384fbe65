package live.frontrow.membership.webhook;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an event says that we listen to: whom it is about. This much is the same in every version of Stripe's API, so an event of
 * another release train is worth as much as one of ours; everything else is asked for in the version that we know.
 *
 * @param id Stripe's
 * @param type Stripe's, as {@code invoice.paid}
 * @param createdAt when Stripe wrote it
 * @param version of the API in which it is written; empty when it does not say
 * @param subject customer, or the charge of a customer who is not named; null when neither is
 * @param guest whether it says that there is no customer: something else that the account sells
 * @param payments whether a payment may have gone back
 */
public record Notice(
        String id, String type, Instant createdAt, String version, String subject, boolean guest, boolean payments) {

    /** A longer name is none of Stripe's. */
    private static final int NAME_AT_MOST = 255;

    /** The last second of the year 9999. */
    private static final long LATEST = 253_402_300_799L;

    private static final List<String> HEARD =
            List.of("checkout.session.", "customer.subscription.", "invoice.", "charge.", "refund.");

    private static final Set<String> ABOUT_PAYMENTS = Set.of("charge.refunded", "charge.refund.updated");

    /** The same of an event that was asked for. */
    public static Notice of(String id, String type, Instant createdAt, String version, String object) {
        return of(id, type, createdAt, version, new JsonObject(object));
    }

    /** Reads an event, or a thin one; nothing when it is neither. */
    static Optional<Notice> of(String text) {
        try {
            JsonObject event = new JsonObject(text);
            String id = event.getString("id");
            String type = event.getString("type");
            if (!name(id) || !name(type)) {
                return Optional.empty();
            }
            JsonObject data = part(event, "data");
            JsonObject object = part(data, "object");
            // Thin events carry a text here, and say nothing of what we ask for.
            Instant created = event.getValue("created") instanceof Number seconds
                    ? Instant.ofEpochSecond(Math.clamp(seconds.longValue(), 0, LATEST))
                    : Instant.now();
            String version = Objects.requireNonNullElse(event.getString("api_version"), "");
            return Optional.of(of(id, type, created, version, object));
        } catch (DecodeException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Notice of(String id, String type, Instant createdAt, String version, JsonObject object) {
        String subject = subject(object);
        boolean guest = subject == null && object.containsKey("customer");
        return new Notice(id, type, createdAt, version, subject, guest, payments(type));
    }

    /** Whether something has to be done. */
    public boolean heard() {
        return HEARD.stream().anyMatch(type::startsWith);
    }

    /** A part that may be missing, or explicitly nothing. */
    private static JsonObject part(JsonObject whole, String name) {
        return Objects.requireNonNullElseGet(whole.getJsonObject(name), JsonObject::new);
    }

    private static boolean payments(String type) {
        return ABOUT_PAYMENTS.contains(type) || type.startsWith("charge.dispute.") || type.startsWith("refund.");
    }

    private static String subject(JsonObject object) {
        return Optional.ofNullable(reference(object.getValue("customer")))
                .or(() -> Optional.ofNullable(reference(object.getValue("charge"))))
                .orElse(null);
    }

    /** An id, or the object itself where it was expanded. */
    private static String reference(Object value) {
        Object id = value instanceof JsonObject object ? object.getValue("id") : value;
        return id instanceof String text && name(text) ? text : null;
    }

    /** What the database takes: one that it refused would be refused with all that are stored in the same transaction. */
    private static boolean name(String text) {
        return text != null && !text.isEmpty() && text.length() <= NAME_AT_MOST && text.indexOf('\0') < 0;
    }
}
