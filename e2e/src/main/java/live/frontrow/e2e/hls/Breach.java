package live.frontrow.e2e.hls;

import java.time.Instant;

/**
 * A rule that was broken.
 *
 * @param rendition whose playlist it was
 * @param at when the answer came
 */
public record Breach(Rule rule, String section, String rendition, Instant at, String detail) {
    @Override
    public String toString() {
        return at + " " + rendition + " " + rule + " (" + section + "): " + detail;
    }
}
