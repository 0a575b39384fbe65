package live.frontrow.gateway.session;

import java.util.regex.Pattern;

/** Where to go after signing in: a path of ours, never an address that leads elsewhere. */
final class ReturnPath {

    private static final int LONGEST = 1_024;

    /** One slash and then something that no browser reads as a host: neither a second slash nor a backslash. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private ReturnPath() {}

    static boolean isLocal(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches();
    }
}
