package live.frontrow.stream.signal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import live.frontrow.stream.signal.Finding.Id;

/** What could be better about a sample. */
final class Findings {

    /** HLS segments begin at keyframes: viewers who come wait for one. Encoders set to 2 s mean 2.1 s now and then. */
    private static final double KEYFRAME_SECONDS = 2.6;

    /** Below the 24 of films, with some room. */
    private static final double FRAMES = 20;

    /** A steady rate in milliseconds is 33 or 34: 1.03. */
    private static final double UNEVEN = 1.5;

    /** One frame in twenty over five seconds: seen as a stutter. */
    private static final double MISSING_PART = 0.05;

    private static final double WINDOW_SECONDS = 5;

    /** Many a phone network gives less than half of that. */
    private static final int KBPS = 12_000;

    private static final int BEHIND_MILLIS = 2_000;
    private static final Set<Integer> SOUND_RATES = Set.of(44_100, 48_000);
    private static final double KILO = 1_000;

    private Findings() {}

    /** In the order of the kinds. */
    static List<Finding> of(Sample sample) {
        List<Finding> found = new ArrayList<>();
        if (sample.behindMillis() != null && sample.behindMillis() > BEHIND_MILLIS) {
            found.add(new Finding(Id.BEHIND, sample.behindMillis()));
        }
        if (sample.audioCodec() == null) {
            found.add(new Finding(Id.NO_SOUND, 0));
        }
        if (sample.keyframeSeconds() != null && sample.keyframeSeconds() > KEYFRAME_SECONDS) {
            found.add(new Finding(Id.KEYFRAMES_FAR, sample.keyframeSeconds()));
        }
        frames(sample, found);
        if (sample.kbps() > KBPS) {
            found.add(new Finding(Id.TOO_MUCH, sample.kbps() / KILO));
        }
        if (sample.sampleRate() != null && !SOUND_RATES.contains(sample.sampleRate())) {
            found.add(new Finding(Id.SOUND_RATE, sample.sampleRate()));
        }
        return List.copyOf(found);
    }

    /**
     * What could be better about a while: what more than half of its seconds show. A hiccup at the end, when an encoder
     * stops, is none of it. The value is the newest one.
     *
     * @param samples newest first
     */
    static List<Finding> usual(List<Sample> samples) {
        Map<Id, List<Finding>> found = samples.stream()
                .flatMap(sample -> of(sample).stream())
                .collect(Collectors.groupingBy(Finding::id, () -> new EnumMap<>(Id.class), Collectors.toList()));
        return found.values().stream()
                .filter(seconds -> seconds.size() * 2 > samples.size())
                .map(List::getFirst)
                .toList();
    }

    private static void frames(Sample sample, List<Finding> found) {
        if (sample.framesPerSecond() == null || sample.framesPerSecond() <= 0) {
            return;
        }
        if (sample.framesPerSecond() < FRAMES) {
            found.add(new Finding(Id.FEW_FRAMES, sample.framesPerSecond()));
        }
        // Many different distances are a rate that varies; a few double ones are frames that went missing.
        if (sample.unevenness() > UNEVEN) {
            found.add(new Finding(Id.UNEVEN_FRAMES, sample.unevenness()));
        } else if (sample.missingFrames() > sample.framesPerSecond() * WINDOW_SECONDS * MISSING_PART) {
            found.add(new Finding(Id.MISSING_FRAMES, sample.missingFrames()));
        }
    }
}
