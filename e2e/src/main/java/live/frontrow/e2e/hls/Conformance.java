package live.frontrow.e2e.hls;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the successive playlists of one rendition against every rule that one rendition can break. */
final class Conformance {
    private final String rendition;
    private final List<Check> checks;
    private final Consumer<Breach> breaches;
    private MediaPlaylist before;

    /**
     * @param others addresses of the other renditions
     * @param breaches where to take down what is broken
     */
    Conformance(String rendition, List<String> others, Consumer<Breach> breaches) {
        this.rendition = rendition;
        this.breaches = breaches;
        this.checks = List.of(
                new HeaderCheck(),
                new SegmentsCheck(),
                new PartsCheck(),
                new ControlCheck(),
                new DatesCheck(),
                new HintCheck(),
                new NeighboursCheck(others),
                new DirectivesCheck(),
                new HistoryCheck(),
                new SameSegmentsCheck(),
                new PaceCheck());
    }

    /** What a client has after this answer; empty if it has to ask again. */
    Optional<MediaPlaylist> received(Answer answer) {
        Breaches found = new Breaches(rendition, answer.at(), breaches);
        MediaPlaylist received;
        try {
            received = MediaPlaylistParser.parse(answer.text());
        } catch (UnreadableException e) {
            found.add(Rule.UNREADABLE, e.getMessage());
            return Optional.empty();
        }
        Optional<MediaPlaylist> whole = !received.delta()
                ? Optional.of(received)
                : Optional.ofNullable(before).flatMap(received::onTopOf);
        whole.ifPresent(now -> {
            Step step = new Step(answer, received, now, Optional.ofNullable(before));
            checks.forEach(check -> check.look(step, found));
            before = now;
        });
        return whole;
    }
}
