package live.frontrow.stripe.account;

import java.util.UUID;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/account}: the account of the key. */
public final class AccountApi {

    private static final String OBJECT = "account";

    private final World world;

    /** Of this account. */
    public AccountApi(World world) {
        this.world = world;
    }

    /** Answers requests about it. */
    public void routes(Routes routes) {
        routes.get("/v1/account", call -> only());
    }

    /** Made when somebody asks first; no seed tells its id: another simulator is another account. */
    private Resource only() {
        return world.store().first(OBJECT, any -> true).orElseGet(() -> {
            String id = "acct_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
            Resource account = world.draft(OBJECT).set("id", id);
            world.store().put(account);
            return account;
        });
    }
}
