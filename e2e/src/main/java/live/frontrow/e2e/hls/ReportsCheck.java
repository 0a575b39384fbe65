package live.frontrow.e2e.hls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * That reports say how far the other renditions are: §4.4.5.4. What a report says is compared with the next playlist of
 * the rendition that it is about, by dates: media sequence numbers of two renditions need not go together.
 */
final class ReportsCheck {
    /** Dates are written in milliseconds, durations in hundredths of them. */
    private static final Duration ROUNDING = Duration.ofMillis(2);

    private static final int REMEMBERED = 500;

    /** When the parts of each rendition end. */
    private final Map<String, TreeMap<Position, Instant>> ends = new HashMap<>();

    private final List<Claim> claims = new ArrayList<>();

    /**
     * What a report said.
     *
     * @param end of the playlist that said it; null without dates
     * @param micros how much older it may be
     */
    private record Claim(String about, Position last, Instant end, long micros, Instant at) {}

    void look(String rendition, Answer answer, MediaPlaylist now, Breaches breaches) {
        TreeMap<Position, Instant> mine = ends.computeIfAbsent(rendition, name -> new TreeMap<>());
        for (MediaSegment segment : now.segments()) {
            for (int part = 0; segment.date() != null && part < segment.parts().size(); part++) {
                mine.put(new Position(segment.number(), part), segment.endOfPart(part + 1));
            }
        }
        while (mine.size() > REMEMBERED) {
            mine.pollFirstEntry();
        }
        settle(rendition, answer, now, breaches);
        if (now.ended() || now.end().isEmpty()) {
            return;
        }
        Instant end = mine.get(now.end().get());
        for (RenditionReport report : now.reports()) {
            claims.add(new Claim(
                    NeighboursCheck.fileOf(report.uri()),
                    report.last(),
                    end,
                    now.partTarget().orElse(now.targetMicros()),
                    answer.at()));
        }
    }

    private void settle(String rendition, Answer answer, MediaPlaylist now, Breaches breaches) {
        for (Iterator<Claim> all = claims.iterator(); all.hasNext(); ) {
            Claim claim = all.next();
            if (!claim.about().equals(rendition) || answer.asked().isBefore(claim.at())) {
                continue;
            }
            all.remove();
            now.end()
                    .ifPresent(end -> breaches.when(
                            end.compareTo(claim.last()) < 0 && !now.ended(),
                            Rule.REPORT_AHEAD,
                            () -> "reported " + claim.last() + ", is at " + end));
            Instant reported = ends.get(rendition).get(claim.last());
            if (reported != null && claim.end() != null) {
                Instant needed =
                        claim.end().minus(claim.micros(), ChronoUnit.MICROS).minus(ROUNDING);
                breaches.when(
                        reported.isBefore(needed),
                        Rule.REPORT_BEHIND,
                        () -> claim.last() + " ends " + reported + ", the playlist that says so " + claim.end());
            }
        }
    }
}
