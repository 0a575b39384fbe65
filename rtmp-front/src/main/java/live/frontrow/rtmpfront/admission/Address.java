package live.frontrow.rtmpfront.admission;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who is counted as one: an IPv4 address, or a /64 of IPv6, which is what one household or server gets.
 *
 * @param value the address, or the prefix in hexadecimal digits
 */
public record Address(String value) {

    private static final int PREFIX_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    /** Of a literal address. */
    public static Address of(String literal) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(literal);
        return bytes == null || bytes.length != IPV6_BYTES
                ? new Address(literal)
                : new Address(HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX_BYTES)) + "/64");
    }
}
