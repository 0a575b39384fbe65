package live.frontrow.stream.ban;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import live.frontrow.common.address.Network;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;

/** What may be banned. The usual mistake is to ban oneself, or the proxy that stands for everybody. */
final class BanRules {

    static final int REASON_MAX = 200;

    /** A wider range would shut out whole countries. */
    private static final int WIDEST_IPV4 = 8;

    private static final int WIDEST_IPV6 = 16;

    /** This machine itself, and addresses that nobody sends from. */
    private static final Map<Network, String> NEVER = Map.of(
            network("127.0.0.0/8"), "is this machine itself",
            network("::1"), "is this machine itself",
            network("0.0.0.0"), "is no address of a sender",
            network("::"), "is no address of a sender",
            network("224.0.0.0/4"), "is no address of a sender",
            network("ff00::/8"), "is no address of a sender",
            network("fe80::/10"), "is no address that reaches this server");

    /** RFC 1918, 6598 and 4193. */
    private static final Network[] PRIVATE = Stream.of(
                    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "fc00::/7")
            .map(BanRules::network)
            .toArray(Network[]::new);

    private BanRules() {}

    /**
     * What shall be banned, or a problem that says why not.
     *
     * @param own whence the creator's browser comes, if known
     */
    static Network checked(NewBan ban, Optional<Network> own) {
        Network network = readable(ban.address());
        if (network.prefix() < (network.ipv6() ? WIDEST_IPV6 : WIDEST_IPV4)) {
            throw ProblemException.invalid(
                    "address", "must not be wider than /%d (IPv6: /%d)".formatted(WIDEST_IPV4, WIDEST_IPV6));
        }
        NEVER.forEach((never, why) -> {
            if (network.meets(never)) {
                throw ProblemException.invalid("address", why);
            }
        });
        if (!Boolean.TRUE.equals(ban.anyway())) {
            warn(network, own);
        }
        return network;
    }

    /** The trimmed reason, perhaps empty, or an {@code invalid-input} problem. */
    static String reasonOf(NewBan ban) {
        String reason = ban.reason() == null ? "" : ban.reason().strip();
        if (reason.length() > REASON_MAX || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid(
                    "reason", "must have at most " + REASON_MAX + " characters and no line breaks");
        }
        return reason;
    }

    private static void warn(Network network, Optional<Network> own) {
        if (own.filter(network::contains).isPresent()) {
            throw new ProblemException(
                    StreamProblem.BAN_OWN_ADDRESS,
                    "You are at this address yourself: an encoder beside you could not send either.");
        }
        for (Network inside : PRIVATE) {
            if (network.meets(inside)) {
                throw new ProblemException(
                        StreamProblem.BAN_PRIVATE_ADDRESS,
                        "This is an address of a private network: it may stand for everybody who sends to you.");
            }
        }
    }

    private static Network readable(String address) {
        return Network.parse(address == null ? "" : address.strip())
                .orElseThrow(() -> ProblemException.invalid(
                        "address", "must be an address such as 203.0.113.7, or a range such as 203.0.113.0/24"));
    }

    private static Network network(String literal) {
        return Network.parse(literal).orElseThrow();
    }
}
