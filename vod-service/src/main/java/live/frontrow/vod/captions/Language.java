package live.frontrow.vod.captions;

import java.util.regex.Pattern;
import live.frontrow.common.problem.ProblemException;

/** Languages as BCP 47 writes them: language, script, region, each in its usual case, so that there is one spelling of each. */
final class Language {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?");

    private Language() {}

    /** The tag, or an {@code invalid-input} problem. */
    static String checked(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw ProblemException.invalid("language", "must be a language like en, pt-BR or zh-Hant");
        }
        return tag;
    }
}
