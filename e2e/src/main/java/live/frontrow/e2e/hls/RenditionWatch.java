package live.frontrow.e2e.hls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Follows one rendition as a player of low latency does, and now and then asks as other players do. */
final class RenditionWatch implements Runnable {
    private static final Duration AGAIN = Duration.ofMillis(250);
    /** Every so many answers, a delta update is asked for, or the playlist as it is. */
    private static final int DELTA_EVERY = 9;

    private static final int PLAIN_EVERY = 13;

    private final String rendition;
    private final Source source;
    private final Presentation presentation;
    private final Findings findings;
    private final RenditionMedia media;
    private final Availability availability;
    private final AtomicLong playlists;
    private final Refusals refusals;
    private MediaPlaylist latest;
    private long answers;
    /** After a refusal a player does not know what comes next. */
    private boolean lost;

    private volatile boolean ended;

    RenditionWatch(
            String rendition,
            Source source,
            Presentation presentation,
            Findings findings,
            RenditionMedia media,
            AtomicLong playlists,
            Refusals refusals) {
        this.rendition = rendition;
        this.source = source;
        this.presentation = presentation;
        this.findings = findings;
        this.media = media;
        this.availability = new Availability(source, InstantSource.system());
        this.playlists = playlists;
        this.refusals = refusals;
    }

    /** Whether the playlist said that the show is over. */
    boolean ended() {
        return ended;
    }

    /** Until it is interrupted, or the end has been seen twice. */
    @Override
    public void run() {
        try {
            boolean over = false;
            while (!over) {
                try {
                    boolean endedBefore = ended;
                    if (!next() || ended) {
                        Thread.sleep(AGAIN);
                    }
                    over = endedBefore;
                } catch (IOException e) {
                    refusals.add(rendition + ": " + e);
                    Thread.sleep(AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean next() throws IOException, InterruptedException {
        Directives directives = directives();
        Source.Reply reply = source.get(rendition + directives.query());
        if (!reply.ok()) {
            refusals.add(rendition + directives.query() + ": " + reply.status() + " "
                    + new String(reply.body(), StandardCharsets.UTF_8));
            lost = true;
            return false;
        }
        playlists.incrementAndGet();
        answers++;
        boolean first = latest == null;
        Optional<MediaPlaylist> now = presentation.received(
                rendition,
                new Answer(directives, reply.asked(), reply.at(), new String(reply.body(), StandardCharsets.UTF_8)));
        if (now.isEmpty()) {
            lost = true;
            return true;
        }
        latest = now.get();
        lost = false;
        media.look(latest, rendition, findings);
        availability.look(latest, first, reply.at(), new Breaches(rendition, Instant.now(), findings));
        ended = latest.ended();
        return true;
    }

    private Directives directives() {
        if (latest == null || lost || latest.end().isEmpty() || answers % PLAIN_EVERY == PLAIN_EVERY - 1) {
            return Directives.NONE;
        }
        MediaSegment last = latest.segments().getLast();
        Directives awaiting = Directives.awaiting(
                last.whole()
                        ? new Position(last.number() + 1, 0)
                        : new Position(last.number(), last.parts().size()));
        return answers % DELTA_EVERY == DELTA_EVERY - 1 ? awaiting.skipping() : awaiting;
    }
}
