package live.frontrow.chat.socket;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port, as browsers compare them. */
record Origin(String scheme, String host, int port) {

    /** Of an address; of anything else one that equals no address's. */
    static Origin of(String text) {
        try {
            return text == null ? new Origin("", "", 0) : of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return new Origin("", "", 0);
        }
    }

    static Origin of(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, host, address.getPort() == -1 ? usual : address.getPort());
    }
}
