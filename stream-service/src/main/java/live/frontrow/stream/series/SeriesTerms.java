package live.frontrow.stream.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import live.frontrow.stream.show.ShowDetails;

/**
 * What the creator says of a series; checked.
 *
 * @param what each of its shows, but for the start
 * @param times when they are
 */
record SeriesTerms(ShowDetails what, Times times) {

    /**
     * When the shows of a series are.
     *
     * @param from the first day that may be one, and the hour of all
     * @param ownZone name of a time zone, or null for the channel's
     * @param text the rule as it was typed
     * @param rule the same, understood
     */
    record Times(LocalDateTime from, String ownZone, String text, SeriesRule rule) {

        ZoneId zone(ZoneId channel) {
            return ownZone == null ? channel : ZoneId.of(ownZone);
        }

        List<Occurrence> between(ZoneId channel, Instant after, Instant last, int most) {
            return rule.between(from, zone(channel), after, last, most);
        }
    }
}
