package live.frontrow.chat.message;

import java.util.regex.Pattern;

/**
 * Tells text with an address of the web in it: one with a scheme, one that begins with {@code www.}, and a host under one of the
 * endings that are used most. "Nice.Thanks" is none.
 */
final class LinkText {

    /** Possessive, with bounds: takes time in proportion to the text. */
    private static final Pattern LINK = Pattern.compile(
            "https?://|\\bwww\\.|[\\p{L}\\p{N}-]{1,63}+\\.(?:com|net|org|info|biz|io|co|app|dev|gg|tv|me|ly|be|xyz|shop"
                    + "|site|online|club|live|link|top|icu|ru|cn|de|uk|fr|nl|eu|us|br|in|ai|to|cc|ws)(?![\\p{L}\\p{N}])"
                    + "(?!\\.\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private LinkText() {}

    static boolean contains(String text) {
        return LINK.matcher(text).find();
    }
}
