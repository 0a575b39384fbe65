package live.frontrow.stream.channel;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns the about page's Markdown into HTML that is safe to show. Two walls: the renderer writes HTML in the text as
 * text, the sanitiser lets through nothing but the elements of such a page. Pictures of other servers would tell these
 * who reads, so there are none.
 */
final class AboutHtml {

    /** Nesting that nobody writes and that would cost stack. */
    private static final int DEEPEST = 32;

    /** The page has its own first and second headings. */
    private static final Map<String, String> HEADINGS =
            Map.of("h1", "h3", "h2", "h4", "h3", "h5", "h4", "h6", "h5", "h6", "h6", "h6");

    /** What the renderer makes empty, and everything that is no whole address, loses its link. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?://|mailto:).+", Pattern.CASE_INSENSITIVE);

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .allowElements(
                    (name, attributes) -> HEADINGS.get(name), HEADINGS.keySet().toArray(String[]::new))
            .allowAttributes("start")
            .matching((element, attribute, value) -> value.matches("\\d{1,9}") ? value : null)
            .onElements("ol")
            .allowAttributes("href")
            .matching(ELSEWHERE)
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
            .toFactory();

    private AboutHtml() {}

    /** Safe HTML of {@code markdown}; empty for an empty text. */
    static String of(String markdown) {
        return ALLOWED.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }
}
