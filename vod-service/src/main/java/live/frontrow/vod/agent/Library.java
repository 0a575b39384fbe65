package live.frontrow.vod.agent;

import java.util.List;
import java.util.Optional;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.timeline.Mark;

/** What is known of shows and of their recordings; each method is done for good when it returns. */
public interface Library {

    /**
     * The show that something recorded belongs to; the same for everything of one run of the recorder.
     *
     * @param path of the publisher, as {@code live/q7h2m4kd}
     * @return nothing when there is no such show, or not yet
     */
    Optional<String> show(String path, Mark mark);

    /** How many segments of a show it knows, without a gap from 0 on. */
    int known(String show);

    /** A segment is on the shelf; the second time changes nothing. */
    void add(String show, Stored segment);

    /** A recorded file, or a part of it, cannot be played; {@code show} is null when it is not known. */
    void lost(String show, String path, String file, String reason);

    /** Shows that are over and whose recording is not complete yet. */
    List<String> ending();

    /** All segments of a show that it knows. */
    List<Line> lines(String show);

    /** Everything of a show is on the shelf. */
    void complete(String show);
}
