package live.frontrow.stream.lifecycle;

import java.util.List;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.test.EventProbe;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that hears what the others are told of shows. */
abstract class ToldShows extends ServiceTest {

    private EventProbe probe;

    @BeforeEach
    void listen() {
        probe = EventProbe.of(EventType.STREAM_LIVE, EventType.STREAM_UPDATED, EventType.STREAM_ENDED);
    }

    @AfterEach
    void stopListening() {
        probe.close();
    }

    /** Everything about a show so far. */
    List<Event> told(String show) {
        return probe.events(show);
    }

    /** The show after each change so far. */
    List<StreamState> states(String show) {
        return told(show).stream().map(event -> (StreamState) event.data()).toList();
    }

    /** The same of one type. */
    List<StreamState> states(String show, EventType type) {
        return told(show).stream()
                .filter(event -> event.type() == type)
                .map(event -> (StreamState) event.data())
                .toList();
    }
}
