package live.frontrow.rtmpfront.admission;

import io.netty.util.NetUtil;
import java.util.Arrays;

/**
 * Who is counted as one: an IPv4 address, or a /64 of IPv6, which is what one household or server gets.
 *
 * @param value as people write it: {@code 203.0.113.7}, {@code 2001:db8:1:2::/64}
 */
public record Address(String value) {

    private static final int PREFIX_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    /** Of a literal address. */
    public static Address of(String literal) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(literal);
        return bytes == null || bytes.length != IPV6_BYTES
                ? new Address(literal)
                : new Address(NetUtil.bytesToIpAddress(prefix(bytes)) + "/64");
    }

    private static byte[] prefix(byte[] bytes) {
        return Arrays.copyOf(Arrays.copyOf(bytes, PREFIX_BYTES), IPV6_BYTES);
    }
}
