package live.frontrow.vod;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Folders;
import live.frontrow.local.s3.ObjectStore;

/** A real S3 server, and the folder that MediaMTX would record into. */
public final class StorageResource implements QuarkusTestResourceLifecycleManager {

    private static volatile ObjectStore running;
    private static volatile Path recordings;

    private Path folder;

    /** The server, for tests that stop it. */
    public static ObjectStore store() {
        return running;
    }

    /** Where recordings are looked for. */
    public static Path recordings() {
        return recordings;
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("frontrow-test-storage-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String ffmpeg;
        try {
            ffmpeg = Ffmpeg.locate().program().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = ObjectStore.start(folder.resolve("s3"));
        recordings = folder.resolve("recordings");
        return Map.of(
                "frontrow.storage.endpoint", running.url(),
                "frontrow.storage.key", running.key(),
                "frontrow.storage.secret", running.secret(),
                "frontrow.storage.folder", running.bucket().toString(),
                "frontrow.agent.recordings", recordings.toString(),
                "frontrow.pictures.ffmpeg", ffmpeg,
                // One look at a database without recordings; tests look themselves.
                "frontrow.pictures.every", "24h");
    }

    @Override
    public void stop() {
        if (running != null) {
            running.kill();
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
