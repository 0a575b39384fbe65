package live.frontrow.gateway.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * From where a link is played. A link is one viewing session, and counts as one device: one player may come from a few
 * addresses, as with IPv4, IPv6 and a phone; a link that goes round comes from many.
 */
@Singleton
final class LinkAddresses {

    static final int MOST = 3;

    /** Longer than any player pauses, short enough for one that moves on. */
    static final Duration GONE = Duration.ofSeconds(30);

    private static final int MOST_LINKS = 20_000;

    private final Cache<String, Map<String, Instant>> seen = Caffeine.newBuilder()
            .expireAfterAccess(GONE)
            .maximumSize(MOST_LINKS)
            .build();
    private final InstantSource clock;

    @Inject
    LinkAddresses() {
        this(InstantSource.system());
    }

    LinkAddresses(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether this address is among the few that play the link now. */
    boolean admits(String link, String address) {
        Instant now = clock.instant();
        Map<String, Instant> known = seen.get(link, first -> new HashMap<>(MOST));
        synchronized (known) {
            if (!known.containsKey(address)) {
                known.values().removeIf(last -> now.isAfter(last.plus(GONE)));
                if (known.size() >= MOST) {
                    return false;
                }
            }
            known.put(address, now);
            return true;
        }
    }
}
