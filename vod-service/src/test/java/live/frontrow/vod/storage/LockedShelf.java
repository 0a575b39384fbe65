package live.frontrow.vod.storage;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;

/** A bucket that refuses its key until it is opened. */
public final class LockedShelf extends S3Shelf {

    private volatile boolean open;

    public LockedShelf() {
        super(
                null,
                new SmallRyeConfigBuilder()
                        .withMapping(StorageConfig.class)
                        .build()
                        .getConfigMapping(StorageConfig.class));
    }

    public void open() {
        open = true;
    }

    @Override
    public void check() throws IOException {
        if (!open) {
            throw new IOException("The key does not open it");
        }
    }
}
