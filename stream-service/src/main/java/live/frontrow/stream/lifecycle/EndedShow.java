package live.frontrow.stream.lifecycle;

import java.util.List;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.StreamView;

/**
 * A show that is over.
 *
 * @param publishers connections that may still send to it
 */
record EndedShow(StreamView view, List<IngestConnection> publishers) {

    static EndedShow of(Show show, List<IngestConnection> publishers) {
        return new EndedShow(StreamView.of(show), publishers);
    }

    static void requireStarted(Show show) {
        if (show.status() == StreamStatus.SCHEDULED) {
            throw new ProblemException(
                    StreamProblem.SHOW_NOT_ON_AIR, "The show has not started; delete it instead of ending it.");
        }
    }
}
