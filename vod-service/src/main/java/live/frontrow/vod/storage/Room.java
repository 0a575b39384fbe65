package live.frontrow.vod.storage;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** How much more the store takes: what its file system has left, or what was said that it has. Object stores do not tell. */
@Singleton
public class Room {

    private static final Logger LOG = Logger.getLogger(Room.class);

    private final StorageConfig config;

    Room(StorageConfig config) {
        this.config = config;
    }

    /** Bytes that are left besides those that are used; nothing where nobody knows. */
    public Uni<OptionalLong> free(long used) {
        if (config.capacity().isPresent()) {
            return Uni.createFrom()
                    .item(OptionalLong.of(Math.max(0, config.capacity().getAsLong() - used)));
        }
        return config.folder()
                .map(folder -> Uni.createFrom()
                        .item(() -> usable(folder))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .orElseGet(() -> Uni.createFrom().item(OptionalLong.empty()));
    }

    private static OptionalLong usable(Path folder) {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            LOG.warnf("How much room is left in %s cannot be told: %s", folder, e.getMessage());
            return OptionalLong.empty();
        }
    }
}
