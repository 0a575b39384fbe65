package live.frontrow.vod.cost;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import live.frontrow.vod.agent.Library;
import live.frontrow.vod.agent.Stored;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.timeline.Mark;
import live.frontrow.vod.timeline.Note;

/** Everything belongs to one show that does not end; nothing is kept, so that what memory grows by is the agent's. */
final class ForgetfulLibrary implements Library {

    private int known;

    @Override
    public Optional<String> show(String path, Mark mark) {
        return Optional.of("show");
    }

    @Override
    public OptionalLong claim(String show, String agent, Duration life) {
        return OptionalLong.of(1);
    }

    @Override
    public OptionalLong claimAlone(String show, String agent, Duration life) {
        return OptionalLong.of(1);
    }

    @Override
    public void release(String show, String agent) {}

    @Override
    public void releaseAllBut(Collection<String> shows, String agent) {}

    @Override
    public int known(String show) {
        return known;
    }

    @Override
    public int window(String show, Note note) {
        return 1;
    }

    @Override
    public void add(String show, Stored segment) {
        known++;
    }

    @Override
    public void captions(String show, String language, int cues, long bytes) {
        throw new IllegalStateException("There are none");
    }

    @Override
    public void lost(String show, String path, String file, String reason) {
        throw new IllegalStateException(file + ": " + reason);
    }

    @Override
    public List<String> ending() {
        return List.of();
    }

    @Override
    public List<Line> lines(String show) {
        return List.of();
    }

    @Override
    public void complete(String show) {
        throw new IllegalStateException("It does not end");
    }
}
