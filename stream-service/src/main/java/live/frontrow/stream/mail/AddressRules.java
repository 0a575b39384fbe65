package live.frontrow.stream.mail;

import java.util.regex.Pattern;

/** What an address looks like that we write to: the unquoted form of RFC 5321, in ASCII. */
final class AddressRules {

    private static final int LONGEST = 254;

    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");
    private static final int LONGEST_LOCAL = 64;

    private AddressRules() {}

    static boolean good(String address) {
        return address.length() <= LONGEST
                && address.indexOf('@') <= LONGEST_LOCAL
                && SHAPE.matcher(address).matches();
    }
}
