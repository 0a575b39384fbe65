package live.frontrow.e2e.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.local.s3.ObjectStore;

/** Object storage on this machine: pods reach it at the address that this machine has towards the cluster. */
final class Storage implements AutoCloseable {
    private static final String SECRET = "frontrow-storage";

    private final ObjectStore store;

    /** Starts it with its objects in that folder. */
    Storage(Path folder) {
        store = ObjectStore.start(folder, ThisMachine.address());
    }

    /** Puts its keys where the chart looks for them. */
    void admit(Tool kubectl) {
        kubectl.run(
                "create",
                "secret",
                "generic",
                SECRET,
                "--from-literal=access-key-id=" + store.key(),
                "--from-literal=secret-access-key=" + store.secret());
    }

    /** What an installation has to know. */
    Stream<String> values() {
        return Stream.of(
                "--set=mediamtx.recording.enabled=true",
                "--set=mediamtx.recording.size=1Gi",
                "--set=storage.existingSecret=" + SECRET,
                "--set=storage.bucket=" + ObjectStore.BUCKET,
                "--set=storage.endpoint=" + store.url(),
                "--set=networkPolicy.to.storage[0].ipBlock.cidr=" + ThisMachine.address() + "/32");
    }

    /** Names of the objects of a show that end like this, in order. */
    List<String> objects(String show, String end) {
        Path folder = store.bucket().resolve("shows").resolve(show);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        store.kill();
    }
}
