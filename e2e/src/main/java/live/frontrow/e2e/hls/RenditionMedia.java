package live.frontrow.e2e.hls;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Reads every part and segment that one rendition names and compares them with what the playlist says of them. */
final class RenditionMedia {
    /** What a number of 90,000 ticks a second and one of five decimals may differ by. */
    private static final long ROUNDING = 1_000;

    private static final int REMEMBERED = 40;

    private final Source source;
    private final MediaClocks clocks;
    private final AtomicLong read;
    private final Map<String, List<Fragments.Track>> tracks = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<Long, Progress> segments = new LinkedHashMap<>();

    /** What was read of one segment so far. */
    private static final class Progress {
        private final MessageDigest digest = sha256();
        private int parts;
        private boolean fromTheStart;
        private boolean done;
    }

    RenditionMedia(Source source, MediaClocks clocks, AtomicLong read) {
        this.source = source;
        this.clocks = clocks;
        this.read = read;
    }

    /** Reads what is new in it. */
    void look(MediaPlaylist playlist, String rendition, Findings findings) throws IOException, InterruptedException {
        for (MediaSegment segment : playlist.segments()) {
            Progress progress = segments.computeIfAbsent(segment.number(), number -> new Progress());
            if (!progress.done && !segment.gap() && segment.map() != null) {
                read(segment, progress, new Breaches(rendition, Instant.now(), findings));
            }
        }
        segments.keySet().removeIf(number -> number < playlist.first() - REMEMBERED);
    }

    private void read(MediaSegment segment, Progress progress, Breaches breaches)
            throws IOException, InterruptedException {
        List<Fragments.Track> known = tracks.get(segment.map());
        if (known == null) {
            byte[] initialisation = fetch(segment.map(), breaches);
            if (initialisation == null) {
                return;
            }
            known = Fragments.tracks(initialisation);
            tracks.put(segment.map(), known);
        }
        for (Part part : segment.parts()
                .subList(
                        Math.min(progress.parts, segment.parts().size()),
                        segment.parts().size())) {
            part(segment, part, progress, known, breaches);
        }
        if (segment.whole()) {
            progress.done = true;
            whole(segment, progress, known, breaches);
        }
    }

    private void part(
            MediaSegment segment, Part part, Progress progress, List<Fragments.Track> known, Breaches breaches)
            throws IOException, InterruptedException {
        byte[] bytes = part.gap() ? null : fetch(part.uri(), breaches);
        progress.fromTheStart |= progress.parts == 0;
        progress.parts++;
        if (bytes == null) {
            progress.fromTheStart = false;
            return;
        }
        progress.digest.update(bytes);
        for (Fragments.Track track : known) {
            Fragments fragments = Fragments.of(bytes, track);
            // The first sound of a publication may begin later than its picture: then a part holds less of it.
            if (track.video() || !begun.add(segment.map())) {
                duration(part.uri(), part.micros(), fragments, track, breaches);
            }
            breaches.when(
                    track.video() && fragments.keyframe() != part.independent(),
                    Rule.NOT_INDEPENDENT,
                    () -> part + (fragments.keyframe() ? " holds a keyframe" : " holds no keyframe"));
            if (progress.parts == 1 && segment.date() != null && fragments.ticks() > 0) {
                clocks.look(segment, time(fragments.start(), track), breaches.of(track.number()));
            }
        }
    }

    private void whole(MediaSegment segment, Progress progress, List<Fragments.Track> known, Breaches breaches)
            throws IOException, InterruptedException {
        byte[] bytes = fetch(segment.uri(), breaches);
        if (bytes == null) {
            return;
        }
        for (Fragments.Track track : known) {
            duration(segment.uri(), segment.micros(), Fragments.of(bytes, track), track, breaches);
        }
        breaches.when(
                progress.fromTheStart
                        && progress.parts == segment.parts().size()
                        && !Arrays.equals(progress.digest.digest(), sha256().digest(bytes)),
                Rule.PARTS_DIFFER,
                () -> segment.uri() + " is not its " + progress.parts + " parts");
    }

    private void duration(String uri, long declared, Fragments fragments, Fragments.Track track, Breaches breaches) {
        long media = fragments.ticks() * MediaPlaylist.SECOND / track.timescale();
        long frame = clocks.frame(fragments.longest() * MediaPlaylist.SECOND / track.timescale());
        breaches.when(
                Math.abs(media - declared) > frame + ROUNDING,
                Rule.MEDIA_DURATION,
                () -> uri + ": " + declared + " µs declared, " + media + " µs of media, frame " + frame);
    }

    private byte[] fetch(String uri, Breaches breaches) throws IOException, InterruptedException {
        Source.Reply reply = source.get(uri);
        read.incrementAndGet();
        breaches.when(!reply.ok(), Rule.UNAVAILABLE, () -> uri + " answered with " + reply.status());
        return reply.ok() ? reply.body() : null;
    }

    private static Duration time(long ticks, Fragments.Track track) {
        return Duration.ofNanos(Math.multiplyExact(ticks / track.timescale(), 1_000_000_000L)
                + ticks % track.timescale() * 1_000_000_000L / track.timescale());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
