package live.frontrow.gateway.cdn;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The access windows of a recording whose segments CloudFront has, each below a path with cookies of its own. Three cookies a window: only
 * the first windows of a show have some, or the answer that sets them would grow too long for those in between.
 */
public final class SignedWindows {

    private static final int MOST = 6;

    /** A line that names a segment. */
    private static final Pattern LINE = Pattern.compile("(?m)^w([0-9]+)/");

    private SignedWindows() {}

    /** Whether CloudFront has the segments of that window; never of the one that nobody knows, 0. */
    public static boolean has(int window) {
        return window > 0 && window <= MOST;
    }

    /** The path below which they are. */
    public static String place(String show, int window) {
        return "/vod/" + show + "/w" + window + "/";
    }

    /**
     * A playlist as it is for somebody with cookies, or without: what CloudFront does not give them is named so that it is asked of the
     * gateway, which CloudFront lets through ({@code direct-7/000734.m4s}).
     */
    public static String lead(String playlist, boolean cookies) {
        return LINE.matcher(playlist).replaceAll(line -> cookies && has(number(line)) ? line.group() : "direct-$1/");
    }

    private static int number(MatchResult line) {
        return line.group(1).length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(line.group(1));
    }
}
