package live.frontrow.e2e.hls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All renditions of one show as one client follows them. */
final class Presentation {
    private final Map<String, Conformance> renditions = new HashMap<>();
    private final Map<String, MediaPlaylist> latest = new HashMap<>();
    private final ReportsCheck reports = new ReportsCheck();
    private final Consumer<Breach> breaches;

    Presentation(List<String> addresses, Consumer<Breach> breaches) {
        this.breaches = breaches;
        for (String address : addresses) {
            List<String> others = new ArrayList<>(addresses);
            others.remove(address);
            renditions.put(address, new Conformance(address, others, breaches));
        }
    }

    /** What a client has of that rendition after this answer; empty if it has to ask again. */
    synchronized Optional<MediaPlaylist> received(String rendition, Answer answer) {
        Optional<MediaPlaylist> whole = renditions.get(rendition).received(answer);
        whole.ifPresent(now -> {
            Breaches found = new Breaches(rendition, answer.at(), breaches);
            latest.put(rendition, now);
            latest.forEach((other, theirs) -> {
                if (!other.equals(rendition)) {
                    RenditionsCheck.compare(now, theirs, found);
                }
            });
            reports.look(NeighboursCheck.fileOf(rendition), answer, now, found);
        });
        return whole;
    }
}
