package live.frontrow.e2e.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The chat beside a recording, held against what the playlist and the history say. */
public final class ChatReplay {

    /** How far (ms of the show) what is shown last is from what belongs to the playhead: too early, or missing for so long. */
    private static final String OFF = """
            ({ runs, times }) => {
              const at = document.querySelector('video[data-replay]').currentTime
              const [start, taken] = runs.findLast(([start]) => start <= at) ?? runs[0]
              const date = taken + 1000 * (at - start)
              const last = [...document.querySelectorAll('[role=log] time')].at(-1)
              const shown = last ? Date.parse(last.dateTime) : -Infinity
              const missing = times.find(time => time > shown && time <= date)
              return Math.max(0, last ? shown - date : 0, missing === undefined ? 0 : date - missing)
            }""";

    private final Page page;
    private final Map<String, Object> truth;

    private ChatReplay(Page page, Map<String, Object> truth) {
        this.page = page;
        this.truth = truth;
    }

    /** The one in this window, once all that was written is in the history. */
    public static ChatReplay of(Person person, Show show) {
        String playlist = person.get("/vod/" + show.id() + "/index.m3u8").text();
        return new ChatReplay(person.page(), Map.of("runs", runs(playlist), "times", times(person, show)));
    }

    /** Where each run of the recording begins: seconds of the replay, and the wall clock (epoch ms). */
    private static List<List<Double>> runs(String playlist) {
        List<List<Double>> runs = new ArrayList<>();
        double start = 0;
        for (String line : playlist.lines().toList()) {
            String value = line.substring(line.indexOf(':') + 1);
            if (line.startsWith("#EXT-X-PROGRAM-DATE-TIME:")) {
                runs.add(List.of(start, (double) Instant.parse(value).toEpochMilli()));
            } else if (line.startsWith("#EXTINF:")) {
                start += Double.parseDouble(value.substring(0, value.indexOf(',')));
            }
        }
        return runs;
    }

    /** How far it is off now, in milliseconds of the show. */
    public double off() {
        return ((Number) page.evaluate(OFF, truth)).doubleValue();
    }

    /** The most that it is off, in milliseconds of whoever watches, while so many seconds of the show pass. */
    public double mostOff(double seconds) {
        Object most =
                page.evaluate("async ([truth, seconds]) => { const off = " + OFF + "\n" + """
                  const video = document.querySelector('video[data-replay]')
                  const end = video.currentTime + seconds
                  let most = 0
                  while (video.currentTime < end && !video.ended) {
                    most = Math.max(most, off(truth) / video.playbackRate)
                    await new Promise(requestAnimationFrame)
                  }
                  return most
                }""", List.of(truth, seconds));
        return ((Number) most).doubleValue();
    }

    /** How many rows are shown. */
    public int rows() {
        return page.locator("[role=log] time").count();
    }

    private static List<Double> times(Person person, Show show) {
        try {
            JsonNode page = new ObjectMapper()
                    .readTree(
                            person.get("/api/v1/streams/" + show.id() + "/messages?limit=200&from=2000-01-01T00:00:00Z")
                                    .text());
            List<Double> times = new ArrayList<>();
            page.get("items")
                    .forEach(each -> times.add(
                            (double) Instant.parse(each.get("at").asText()).toEpochMilli()));
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
