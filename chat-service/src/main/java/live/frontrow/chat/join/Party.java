package live.frontrow.chat.join;

import java.time.Duration;
import java.util.Optional;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.address.Network;

/**
 * Who is counted as one at the door: somebody who is signed in, or all at one address who are not.
 *
 * @param name tells it from all others
 */
public record Party(Kind kind, String name) {

    /** How much room there is. */
    enum Kind {
        /** Tabs, a phone, an overlay; and each of them again after a lost line. */
        PERSON(20, 20, Duration.ofSeconds(1)),
        /** An office or a dormitory behind one address, of which all come back at once. */
        ADDRESS(500, 500, Duration.ofMillis(100));

        final int sockets;
        final int atOnce;
        final Duration each;

        Kind(int sockets, int atOnce, Duration each) {
            this.sockets = sockets;
            this.atOnce = atOnce;
            this.each = each;
        }
    }

    /**
     * The party of somebody; empty for whoever cannot be told apart: loopback is a proxy that nobody named, thus everybody.
     *
     * @param forwardedFor header {@code X-Forwarded-For}, whose last address is the one that our own proxy saw
     */
    public static Optional<Party> of(Person person, String forwardedFor) {
        if (!person.anonymous()) {
            return Optional.of(new Party(Kind.PERSON, person.id()));
        }
        return Optional.ofNullable(forwardedFor)
                .map(header -> header.substring(header.lastIndexOf(',') + 1).strip())
                .flatMap(Network::address)
                .filter(address -> !address.first().isLoopbackAddress())
                .map(address -> new Party(Kind.ADDRESS, address.site().toString()));
    }
}
