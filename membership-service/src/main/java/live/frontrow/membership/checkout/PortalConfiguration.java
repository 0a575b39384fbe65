package live.frontrow.membership.checkout;

import com.stripe.net.RequestOptions;
import com.stripe.param.billingportal.ConfigurationCreateParams;
import com.stripe.param.billingportal.ConfigurationUpdateParams;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeFailure;
import org.jboss.logging.Logger;

/**
 * The portal's configuration at Stripe: one of ours, so that nobody has to save one in the Dashboard, renewed when somebody comes
 * after the plans have changed. Blocks.
 */
@Singleton
class PortalConfiguration {

    private static final Logger LOG = Logger.getLogger(PortalConfiguration.class);

    private static final String KNOWN = "select configuration, features from portal";

    private static final String KEEP = """
            insert into portal (configuration, features) values ($1, $2)
            on conflict (only_one) do update set configuration = excluded.configuration, features = excluded.features""";

    private static final String FEATURES = "features";

    private final Database database;
    private final PortalFeatures features;
    private final StripeAccount stripe;

    PortalConfiguration(Database database, PortalFeatures features, StripeAccount stripe) {
        this.database = database;
        this.features = features;
        this.stripe = stripe;
    }

    /** Stripe's id of it, as it shall be now. */
    String id() {
        Map<String, Object> wanted = features.now();
        String text = wanted.toString();
        Row known = Rows.first(database.run(KNOWN), row -> row);
        if (known != null && known.getString(FEATURES).equals(text)) {
            return known.getString("configuration");
        }
        String before = known == null ? null : known.getString("configuration");
        String id;
        try {
            id = made(before, wanted);
        } catch (StripeFailure refused) {
            // A card can be changed all the same. The next change of plans tries again.
            LOG.errorf("The portal offers no change of plan: %s", refused.getMessage());
            id = made(before, features.withoutChanges());
        }
        database.run(KEEP, id, text);
        return id;
    }

    private String made(String before, Map<String, Object> wanted) {
        return before == null ? create(wanted) : renew(before, wanted);
    }

    private String create(Map<String, Object> wanted) {
        ConfigurationCreateParams params = ConfigurationCreateParams.builder()
                .setName("Frontrow")
                .putExtraParam(FEATURES, wanted)
                .build();
        UUID of = UUID.nameUUIDFromBytes(wanted.toString().getBytes(StandardCharsets.UTF_8));
        RequestOptions once =
                RequestOptions.builder().setIdempotencyKey("portal-" + of).build();
        return stripe.now(client -> client.v1()
                .billingPortal()
                .configurations()
                .create(params, once)
                .getId());
    }

    private String renew(String id, Map<String, Object> wanted) {
        ConfigurationUpdateParams params = ConfigurationUpdateParams.builder()
                .putExtraParam(FEATURES, wanted)
                .build();
        return stripe.now(client ->
                client.v1().billingPortal().configurations().update(id, params).getId());
    }
}
