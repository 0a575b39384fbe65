package live.frontrow.vod.agent;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.timeline.Mark;
import live.frontrow.vod.timeline.Note;

/** What is known of shows and of their recordings; each method is done for good when it returns. */
public interface Library {

    /**
     * The show that something recorded belongs to; the same for everything of one run of the recorder.
     *
     * @param path of the publisher, as {@code live/q7h2m4kd}
     * @return nothing when there is no such show, or not yet
     */
    Optional<String> show(String path, Mark mark);

    /**
     * For an agent that has files of a show: its place among those that have. It keeps that place until it gives it up, or was not
     * heard of for {@code life}.
     *
     * @return nothing while another one has to go first
     */
    OptionalLong claim(String show, String agent, Duration life);

    /** The same for an agent that has none; it takes no place while another one has files. */
    OptionalLong claimAlone(String show, String agent, Duration life);

    /** Gives up a place. */
    void release(String show, String agent);

    /** Gives up all places but those for these shows. */
    void releaseAllBut(Collection<String> shows, String agent);

    /** How many segments of a show it knows, without a gap from 0 on. */
    int known(String show);

    /** Number of the window of its show to which a segment belongs, as far as that is known now; 1 where nothing is. */
    int window(String show, Note note);

    /** A segment is on the shelf; the second time changes nothing. */
    void add(String show, Stored segment);

    /** Captions lie on the shelf beside a show's segments; what it knows of them stays. */
    void captions(String show, String language, int cues, long bytes);

    /** A recorded file, or a part of it, cannot be played; {@code show} is null when it is not known. */
    void lost(String show, String path, String file, String reason);

    /** Shows that are over and whose recording is not complete yet. */
    List<String> ending();

    /** All segments of a show that it knows. */
    List<Line> lines(String show);

    /** Everything of a show is on the shelf. */
    void complete(String show);
}
