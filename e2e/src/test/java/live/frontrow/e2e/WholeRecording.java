package live.frontrow.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;

/** What a recording owes to those who come after the show, whatever happened in it. */
final class WholeRecording {
    private static final int SERVED = 200;

    private WholeRecording() {}

    /**
     * What is wrong with it, once it is complete: without a gap while a publication lasted, in the order in which it happened, and every
     * file of it is to be had.
     *
     * @param most runs that it may have: one for each publication, and for each time that there was no room for it
     */
    static List<String> breaches(Person person, Show show, int most, Duration limit) {
        await("its recording is complete")
                .atMost(limit)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(PlaywrightException.class)
                .until(() -> show.view(person).path("vodStatus").asText().equals("complete"));
        List<String> breaches = new ArrayList<>();
        List<RecordedRun> runs = RecordedRun.of(person, show);
        if (runs.isEmpty() || runs.size() > most) {
            breaches.add("%d runs, and %d at most: %s".formatted(runs.size(), most, runs));
        }
        Instant end = Instant.MIN;
        for (RecordedRun run : runs) {
            if (run.begin().isBefore(end)) {
                breaches.add("%s begins before %s, when the one before ends".formatted(run, end));
            }
            end = run.begin().plus(run.length());
        }
        String folder = "/vod/" + show.id() + "/";
        person.get(folder + "index.m3u8")
                .text()
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(file -> person.get(folder + file).status() != SERVED)
                .forEach(file -> breaches.add(file + " is not to be had"));
        return breaches;
    }
}
