package live.frontrow.local.installation;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Ends parts in two rounds: what needs others first, then what they needed. */
public final class Ending {

    private Ending() {}

    /** Ends the parts; those that do not run are left alone. */
    static void of(List<Part> parts) {
        List<Part> needed = parts.stream()
                .filter(part -> parts.stream().anyMatch(other -> other.needs().contains(part.name())))
                .toList();
        stop(parts.stream().filter(part -> !needed.contains(part)).toList());
        stop(needed);
    }

    /** Ends whatever runs of an installation whose supervisor is gone. */
    public static int leftovers(Installation installation) {
        List<Part> found = installation.left();
        of(found);
        return found.size();
    }

    private static void stop(List<Part> parts) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.submit(() -> part.component().stop()));
        }
    }
}
