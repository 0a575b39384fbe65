package live.frontrow.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;

/**
 * What was recorded without a gap, as the playlist of a replay says.
 *
 * @param begin when its first picture was taken
 * @param length how long it is
 * @param segments of how many files it was made
 */
record RecordedRun(Instant begin, Duration length, int segments) {
    private static final String TIME = "#EXT-X-PROGRAM-DATE-TIME:";
    private static final String LENGTH = "#EXTINF:";
    private static final double NANOS = 1e9;

    /** All of a show, in order; none while nothing was recorded. */
    static List<RecordedRun> of(Person person, Show show) {
        person.send("POST", "/api/v1/streams/" + show.id() + "/playback", Map.of());
        List<RecordedRun> runs = new ArrayList<>();
        boolean begins = true;
        for (String line :
                person.get("/vod/" + show.id() + "/index.m3u8").text().lines().toList()) {
            if (line.startsWith("#EXT-X-DISCONTINUITY")) {
                begins = true;
            } else if (line.startsWith(TIME) && begins) {
                runs.add(new RecordedRun(Instant.parse(line.substring(TIME.length())), Duration.ZERO, 0));
                begins = false;
            } else if (line.startsWith(LENGTH)) {
                runs.add(runs.removeLast().longer(line.substring(LENGTH.length(), line.indexOf(','))));
            }
        }
        return List.copyOf(runs);
    }

    /** How much of what was sent by then is not there. */
    Duration lackingAt(Instant cut) {
        return Duration.between(begin.plus(length), cut);
    }

    private RecordedRun longer(String seconds) {
        return new RecordedRun(begin, length.plusNanos(Math.round(Double.parseDouble(seconds) * NANOS)), segments + 1);
    }
}
