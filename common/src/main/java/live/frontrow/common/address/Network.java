package live.frontrow.common.address;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * One address or a range of them. IPv4 that is written as IPv6 ({@code ::ffff:203.0.113.7}) is IPv4.
 *
 * @param first the lowest address: what lies beyond the prefix is zero
 * @param prefix how many leading bits are common
 */
public record Network(InetAddress first, int prefix) {

    /** What one household or server gets of IPv6. */
    private static final int IPV6_SITE = 64;

    private static final int MAPPED_BITS = 96;

    /** Reads {@code 203.0.113.7}, {@code 203.0.113.0/24}, {@code 2001:db8::/32}; never asks a name server. */
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        // A zone (fe80::1%eth0) means something on one machine only.
        if (bytes == null || text.indexOf('%') >= 0 || text.indexOf('[') >= 0) {
            return Optional.empty();
        }
        InetAddress address = address(bytes);
        int bits = bits(address);
        int written = bytes.length * Byte.SIZE;
        if (slash < 0) {
            return Optional.of(new Network(address, bits));
        }
        String digits = text.substring(slash + 1);
        if (!digits.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(digits) - (written == bits ? 0 : MAPPED_BITS);
        return prefix < 0 || prefix > bits ? Optional.empty() : Optional.of(new Network(address, prefix).lowest());
    }

    /** Reads one address: a range is none. */
    public static Optional<Network> address(String text) {
        return text == null || text.indexOf('/') >= 0 ? Optional.empty() : parse(text);
    }

    /** Who is counted as one: an IPv4 address itself, or the /64 around one of IPv6. */
    public Network site() {
        return bits(first) == Integer.SIZE || prefix < IPV6_SITE ? this : new Network(first, IPV6_SITE).lowest();
    }

    /** Whether all of the other lie in this one. */
    public boolean contains(Network other) {
        return bits(first) == bits(other.first)
                && prefix <= other.prefix
                && new Network(other.first, prefix).lowest().first.equals(first);
    }

    /** Whether the two have an address in common. */
    public boolean meets(Network other) {
        return contains(other) || other.contains(this);
    }

    /** Whether this is IPv6. */
    public boolean ipv6() {
        return bits(first) != Integer.SIZE;
    }

    /** As people write it: a single address without its prefix. */
    @Override
    public String toString() {
        String address = NetUtil.toAddressString(first);
        return prefix == bits(first) ? address : address + "/" + prefix;
    }

    private Network lowest() {
        byte[] bytes = first.getAddress();
        for (int bit = prefix; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        return new Network(address(bytes), prefix);
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    /** Makes IPv4 of an IPv6 address that only wraps one. */
    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("Neither 4 nor 16 bytes", impossible);
        }
    }
}
