package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;

/** What the creator's list of an audience says that each person watched, to be held against what really happened. */
final class WatchedTime {
    /** Somebody counts as gone after 30 s of silence, which is told within seconds. */
    private static final Duration ALL_GONE = Duration.ofSeconds(45);

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private WatchedTime() {}

    /** Everybody has left, and nobody's time is wrong by more than two seconds. */
    static void assertEquals(Map<String, Duration> truth, Show show, Person creator) {
        List<String[]> lines = await("everybody has left")
                .atMost(ALL_GONE)
                .pollInSameThread()
                .ignoreExceptions()
                .until(() -> lines(show, creator), all -> all.stream().noneMatch(line -> line[2].isEmpty()));
        // Players of a test have no name either.
        Map<String, List<Duration>> told = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> minutes(line[3]), Collectors.toList())));
        assertThat(told.keySet()).isEqualTo(truth.keySet());
        truth.forEach((name, watched) -> assertThat(told.get(name))
                .as("%s, who watched %s", name, watched)
                .anySatisfy(time -> assertThat(time).isBetween(watched.minus(TOLERANCE), watched.plus(TOLERANCE))));
    }

    private static Duration minutes(String text) {
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 60_000));
    }

    /** {@code name,joined,left,minutes} of each person. */
    private static List<String[]> lines(Show show, Person creator) {
        return creator.get("/api/v1/streams/" + show.id() + "/audience.csv")
                .text()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
