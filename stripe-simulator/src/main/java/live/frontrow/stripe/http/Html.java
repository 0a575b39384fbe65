package live.frontrow.stripe.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import live.frontrow.stripe.state.Resource;

/** The frame of the pages that people see. */
public final class Html {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
            body { margin: 0 auto; max-width: 34rem; padding: 1.5rem }
            main { display: grid; gap: 1.25rem }
            [role=note] { border: 2px dashed; border-radius: .5rem; padding: .75rem 1rem }
            [role=alert] { border-left: .4rem solid light-dark(#b3261e, #ffb4ab); padding: .5rem 1rem }
            form { display: grid; gap: .75rem }
            section { display: grid; gap: .75rem; border-top: 1px solid color-mix(in srgb, currentcolor 25%%, transparent); padding-top: 1rem }
            button, input { border: 1px solid; border-radius: .5rem; box-sizing: border-box; font: inherit; min-height: 2.75rem; padding: .5rem 1rem; width: 100%% }
            button { background: transparent; color: inherit; cursor: pointer; text-align: left }
            button.main { background: light-dark(#3b3fb8, #c3c5ff); border-color: transparent; color: light-dark(#fff, #14154b); font-weight: 600; text-align: center }
            :focus-visible { outline: 3px solid light-dark(#3b3fb8, #c3c5ff); outline-offset: 2px }
            h1 { font-size: 1.5rem; margin: 0 } h2 { font-size: 1.1rem; margin: 0 } p { margin: 0 }
            </style>
            </head>
            <body>
            <main>
            <p role="note"><strong>Simulator: no money moves.</strong> Frontrow shows this page in place of Stripe's while no Stripe key is set.</p>
            %s
            </main>
            </body>
            </html>
            """;

    private Html() {}

    /** A whole page; the content is HTML already. */
    public static String page(String title, String content) {
        return PAGE.formatted(escape(title), content);
    }

    /** What went wrong; empty: nothing. */
    public static String alert(String text) {
        return text.isEmpty() ? "" : "<p role=\"alert\">" + escape(text) + "</p>";
    }

    /** A button that sends what it does. */
    public static String button(String action, String text, boolean main) {
        return "<button name=\"action\" value=\"%s\"%s>%s</button>"
                .formatted(escape(action), main ? " class=\"main\"" : "", escape(text));
    }

    /** Text as HTML; null is nothing. */
    public static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    /** An amount in words: {@code 5.00 EUR}. */
    public static String money(long amount, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        return BigDecimal.valueOf(amount, Currency.getInstance(code).getDefaultFractionDigits()) + " " + code;
    }

    /** A price in words: {@code 5.00 EUR per month}. */
    public static String price(Resource price) {
        long count = price.number("recurring.interval_count");
        String interval = price.text("recurring.interval");
        return money(price.number("unit_amount"), price.text("currency"))
                + (count == 1 ? " per " + interval : " every " + count + " " + interval + "s");
    }

    /** A day in words: {@code 5 March 2027}. */
    public static String day(long seconds) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                .format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    }
}
