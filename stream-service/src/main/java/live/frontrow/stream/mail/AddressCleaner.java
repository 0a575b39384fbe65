package live.frontrow.stream.mail;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import live.frontrow.common.background.Loops;
import live.frontrow.stream.time.Now;

/** Forgets addresses that nobody has said yes in. */
@ApplicationScoped
class AddressCleaner {

    private static final Duration EVERY = Duration.ofMinutes(30);

    private final Pool pool;
    private final AddressBook addresses;
    private final Loops loops;

    AddressCleaner(Pool pool, AddressBook addresses, Loops loops) {
        this.pool = pool;
        this.addresses = addresses;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start(
                "unconfirmed addresses",
                () -> addresses.forgetUnconfirmed(pool, Now.get()).replaceWith(EVERY));
    }
}
