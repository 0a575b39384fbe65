package live.frontrow.vod.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.timeline.Mark;
import live.frontrow.vod.timeline.Note;

/** One show for each path, and what was added to it. Claims last until they are released or forgotten. */
final class MemoryLibrary implements Library {

    final Map<String, String> shows = new HashMap<>();
    final Map<String, TreeMap<Integer, Stored>> segments = new HashMap<>();
    final List<String> ending = new ArrayList<>();
    final List<String> complete = new ArrayList<>();
    final List<String> lost = new ArrayList<>();
    int asked;
    ToIntFunction<Note> windows = note -> 1;
    final Map<String, TreeMap<Long, String>> claims = new HashMap<>();
    private long places;

    @Override
    public OptionalLong claim(String show, String agent, Duration life) {
        TreeMap<Long, String> all = claims.computeIfAbsent(show, each -> new TreeMap<>());
        if (!all.containsValue(agent)) {
            all.put(places++, agent);
        }
        return all.firstEntry().getValue().equals(agent) ? OptionalLong.of(all.firstKey()) : OptionalLong.empty();
    }

    @Override
    public OptionalLong claimAlone(String show, String agent, Duration life) {
        boolean others =
                claims.getOrDefault(show, new TreeMap<>()).values().stream().anyMatch(each -> !each.equals(agent));
        return others ? OptionalLong.empty() : claim(show, agent, life);
    }

    @Override
    public void release(String show, String agent) {
        claims.getOrDefault(show, new TreeMap<>()).values().remove(agent);
    }

    @Override
    public void releaseAllBut(Collection<String> shows, String agent) {
        claims.forEach((show, all) -> {
            if (!shows.contains(show)) {
                all.values().remove(agent);
            }
        });
    }

    @Override
    public Optional<String> show(String path, Mark mark) {
        asked++;
        return Optional.ofNullable(shows.get(path));
    }

    @Override
    public int known(String show) {
        return of(show).size();
    }

    @Override
    public int window(String show, Note note) {
        return windows.applyAsInt(note);
    }

    @Override
    public void add(String show, Stored segment) {
        of(show).put(segment.note().number(), segment);
    }

    @Override
    public void captions(String show, String language, int cues, long bytes) {
        throw new IllegalStateException("No test with it has captions");
    }

    @Override
    public void lost(String show, String path, String file, String reason) {
        lost.add(path + "/" + file + ": " + reason);
    }

    @Override
    public List<String> ending() {
        return ending.stream().filter(show -> !complete.contains(show)).toList();
    }

    @Override
    public List<Line> lines(String show) {
        return of(show).values().stream()
                .map(segment -> new Line(
                        segment.note().number(),
                        segment.window(),
                        segment.note().after().init(),
                        segment.note().discontinuity(),
                        segment.note().duration(),
                        segment.note().time()))
                .toList();
    }

    @Override
    public void complete(String show) {
        complete.add(show);
    }

    TreeMap<Integer, Stored> of(String show) {
        return segments.computeIfAbsent(show, each -> new TreeMap<>());
    }
}
