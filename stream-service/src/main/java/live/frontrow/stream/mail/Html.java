package live.frontrow.stream.mail;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes simple HTML of a text: paragraphs, lines, and given addresses as links. Everything else is shown as it is written. */
public final class Html {

    private Html() {}

    /** The text with these addresses as links. */
    public static String of(String text, String... links) {
        String body = Arrays.stream(escape(text.strip()).split("\\n{2,}"))
                .map(paragraph -> "<p>" + paragraph.replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
        for (String link : links) {
            String shown = escape(link);
            body = body.replace(shown, "<a href=\"" + shown + "\">" + shown + "</a>");
        }
        return "<!doctype html>\n<meta charset=\"utf-8\">\n" + body + "\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
