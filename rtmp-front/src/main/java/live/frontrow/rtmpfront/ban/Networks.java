package live.frontrow.rtmpfront.ban;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** Networks to compare an address with, one after the other: there are a thousand at most. */
record Networks(List<IpSubnetFilterRule> rules) {

    static final Networks NONE = new Networks(List.of());

    /** One a line, as {@code 203.0.113.7}, {@code 2001:db8::/32}. Lines that are none are left out. */
    static Networks read(String list) {
        return new Networks(
                list.lines().map(Networks::rule).flatMap(Optional::stream).toList());
    }

    boolean contain(String address) {
        InetAddress read = NetUtil.createInetAddressFromIpAddressString(address);
        if (read == null) {
            return false;
        }
        InetSocketAddress from = new InetSocketAddress(read, 0);
        return rules.stream().anyMatch(rule -> rule.matches(from));
    }

    private static Optional<IpSubnetFilterRule> rule(String line) {
        int slash = line.indexOf('/');
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(slash < 0 ? line : line.substring(0, slash));
        if (address == null || slash >= 0 && !line.substring(slash + 1).matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int bits = address.getAddress().length * Byte.SIZE;
        int prefix = slash < 0 ? bits : Integer.parseInt(line.substring(slash + 1));
        return prefix > bits
                ? Optional.empty()
                : Optional.of(new IpSubnetFilterRule(address, prefix, IpFilterRuleType.REJECT));
    }
}
