package live.frontrow.bench.viewers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import live.frontrow.bench.report.Samples;
import live.frontrow.bench.wire.Answer;

/**
 * When parts, and playlists that name them first, were there. Belongs to the thread of one loop; notes nothing but failures
 * until it begins.
 */
final class Journal {
    private static final double MILLIS = 1e6;

    /** Which tracks an object holds: the gateway has picture and sound in one, MediaMTX has them apart. */
    private static final Pattern TRACKS = Pattern.compile("_(?:video|audio)\\d+(?:-audio\\d+)?_");

    private final Map<String, List<Long>> parts = new HashMap<>();
    private final Map<String, List<Long>> playlists = new HashMap<>();
    private final Map<Integer, Integer> failures = new HashMap<>();
    private long bytes;
    private long answers;
    private boolean noting;

    void begin() {
        noting = true;
    }

    void end() {
        noting = false;
    }

    void part(String uri, Answer answer) {
        note(parts, uri, answer);
    }

    void playlist(Tip tip, Answer answer) {
        note(playlists, tip.uris().isEmpty() ? "" : tip.newest(), answer);
    }

    void failed(Answer answer) {
        failures.merge(answer.status(), 1, Integer::sum);
    }

    /** How often each status came that was no answer; 0 stands for a broken connection. */
    Map<Integer, Integer> failures() {
        return failures;
    }

    /** Of bodies. */
    long bytes() {
        return bytes;
    }

    long answers() {
        return answers;
    }

    /** Milliseconds from the moment that a part, of either track, was there in the other journal until it was here. */
    Samples partsAfter(Journal first) {
        return after(parts, first.parts);
    }

    /** The same of playlists. */
    Samples playlistsAfter(Journal first) {
        return after(playlists, first.playlists);
    }

    private void note(Map<String, List<Long>> where, String uri, Answer answer) {
        if (noting) {
            where.computeIfAbsent(TRACKS.matcher(uri).replaceFirst("_"), first -> new ArrayList<>())
                    .add(answer.at());
            bytes += answer.bytes();
            answers++;
        }
    }

    private static Samples after(Map<String, List<Long>> here, Map<String, List<Long>> first) {
        return new Samples(here.entrySet().stream()
                .filter(seen -> first.containsKey(seen.getKey()))
                .flatMap(seen -> seen.getValue().stream()
                        .map(at -> (at - first.get(seen.getKey()).getFirst()) / MILLIS))
                .toList());
    }
}
