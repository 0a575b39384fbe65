package live.frontrow.gateway.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.event.StreamState;
import live.frontrow.gateway.audience.ViewerCounts;
import live.frontrow.gateway.show.PublicShow;
import live.frontrow.gateway.show.ShowRegistry;

/** The open pages by show, and what they are told. */
@Singleton
public final class ShowListeners {

    private final Map<String, Set<EventStream>> byShow = new ConcurrentHashMap<>();
    private final Map<String, Integer> lastCount = new ConcurrentHashMap<>();
    private final ShowRegistry shows;
    private final ObjectMapper json;
    private final ViewerCounts counts;
    private final int backWithinMillis;

    private volatile boolean ending;

    ShowListeners(
            ShowRegistry shows, ViewerCounts counts, ObjectMapper json, EventsConfig config, MeterRegistry metrics) {
        this.shows = shows;
        this.json = json;
        this.counts = counts;
        this.backWithinMillis = (int) config.backWithin().toMillis();
        shows.onChange(this::showChanged);
        metrics.gauge("frontrow.events.streams", this, ShowListeners::size);
    }

    /** Open streams. */
    int size() {
        return byShow.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * Takes a page in, and tells it the whole state first; on its event loop. Whatever changes or ends meanwhile waits there until this is
     * written, and the state is read when nothing can be missed any more.
     */
    void add(StreamState show, EventStream stream) {
        // In one step with the check for the last one that leaves: that takes the set away.
        byShow.compute(show.id(), (id, known) -> {
            Set<EventStream> streams = known == null ? ConcurrentHashMap.newKeySet() : known;
            streams.add(stream);
            return streams;
        });
        stream.write(frame(shows.find(show.id()).orElse(show)));
        stream.write(viewers(counts.now(show.id())));
        if (ending) {
            sendAway(stream);
        }
    }

    /** Sends all pages to another gateway, not at one moment; also those that still come here. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
        byShow.values().forEach(streams -> streams.forEach(this::sendAway));
    }

    void remove(String show, EventStream stream) {
        byShow.computeIfPresent(show, (id, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    /** Tells those whose rights may have changed to ask for playback again. */
    public void rightsChanged(PlaybackRevoked revoked) {
        Frame frame = Frame.of(Frame.Kind.RIGHTS, "{}");
        switch (revoked.kind()) {
            case SHOW -> send(revoked.subject(), frame, stream -> true);
            case PERSON ->
                byShow.keySet()
                        .forEach(show ->
                                send(show, frame, stream -> stream.viewer().equals(revoked.subject())));
            // A page learns of its viewing session's end when it renews the token: nothing here knows its session.
            case SESSION -> {}
        }
    }

    /** Tells the pages of each show how many watch, if that has changed. */
    void tellViewers() {
        lastCount.keySet().retainAll(byShow.keySet());
        byShow.keySet().forEach(show -> {
            int now = counts.now(show);
            Integer before = lastCount.put(show, now);
            if (before == null || before != now) {
                send(show, viewers(now), stream -> true);
            }
        });
    }

    void beat() {
        byShow.values().forEach(streams -> streams.forEach(EventStream::beat));
    }

    private void sendAway(EventStream stream) {
        stream.sendAway(ThreadLocalRandom.current().nextInt(1, Math.max(1, backWithinMillis) + 1));
    }

    private void showChanged(StreamState show) {
        if (show.deleted()) {
            // Whoever asks again is told that there is no such show.
            byShow.getOrDefault(show.id(), Set.of()).forEach(EventStream::close);
        } else {
            send(show.id(), frame(show), stream -> true);
        }
    }

    private void send(String show, Frame frame, Predicate<EventStream> to) {
        byShow.getOrDefault(show, Set.of()).stream().filter(to).forEach(stream -> stream.send(frame));
    }

    private Frame frame(StreamState show) {
        try {
            return Frame.of(Frame.Kind.SHOW, json.writeValueAsString(PublicShow.of(show)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A show can always be written", e);
        }
    }

    private static Frame viewers(int now) {
        return Frame.of(Frame.Kind.VIEWERS, "{\"now\":" + now + "}");
    }
}
