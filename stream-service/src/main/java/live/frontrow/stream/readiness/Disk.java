package live.frontrow.stream.readiness;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import live.frontrow.stream.mediamtx.MediaMtxApi;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Origins;
import org.jboss.logging.Logger;

/** Room for recordings, as far as media servers write them where this process can look. */
@ApplicationScoped
class Disk {

    private static final Logger LOG = Logger.getLogger(Disk.class);

    /** What a media server of this machine listens on; a folder of the same name elsewhere is another folder. */
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    private final Origins origins;
    private final MediaMtxApi api;

    Disk(Origins origins, MediaMtxApi api) {
        this.origins = origins;
        this.api = api;
    }

    /** Free bytes where they are fewest; empty unless known of every server. */
    Uni<Optional<Long>> free() {
        List<Origin> all = origins.all();
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndMerge(this::freeAt)
                .collect()
                .asList()
                .map(known -> known.stream().allMatch(Optional::isPresent)
                        ? known.stream().flatMap(Optional::stream).min(Long::compare)
                        : Optional.<Long>empty());
    }

    private Uni<Optional<Long>> freeAt(Origin origin) {
        if (!THIS_MACHINE.contains(origin.api().getHost())) {
            return Uni.createFrom().item(Optional.empty());
        }
        return api.recordPath(origin)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(Disk::freeUnder)
                .onFailure()
                .invoke(failure -> LOG.debugf("Room for recordings not known [origin=%s]: %s", origin.name(), failure))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    /** The folder is the part of the pattern before its first variable. */
    static Optional<Long> freeUnder(String pattern) {
        Path folder = Path.of(pattern.substring(0, Math.max(0, pattern.indexOf('%'))));
        if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
