package live.frontrow.membership.stripe;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.common.leader.LeaderLock;
import live.frontrow.common.leader.LeaderLocks;

/** Of several instances one works on what Stripe says: so the pace of all is the pace of one. */
@Singleton
public class StripeLeader {

    private final LeaderLocks locks;
    private volatile LeaderLock lock;

    StripeLeader(LeaderLocks locks) {
        this.locks = locks;
    }

    void start(@Observes StartupEvent event) {
        lock = locks.contend("stripe");
    }

    /** Whether this instance is the one, as far as it knows. */
    public boolean here() {
        return lock != null && lock.held();
    }
}
