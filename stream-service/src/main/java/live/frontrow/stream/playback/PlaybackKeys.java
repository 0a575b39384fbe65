package live.frontrow.stream.playback;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.stream.secret.EcKeys;

/** The keys in the configured folder, read at the start; without one the service does not start. */
@Startup
@ApplicationScoped
class PlaybackKeys {

    private static final String SUFFIX = ".pem";

    private final List<PlaybackKey> all;

    PlaybackKeys(PlaybackConfig config) {
        try (Stream<Path> files = Files.list(config.keys())) {
            this.all = files.filter(file -> name(file).endsWith(SUFFIX))
                    .sorted(Comparator.comparing(PlaybackKeys::name))
                    .map(PlaybackKeys::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the folder of frontrow.playback.keys", e);
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("No <kid>.pem in the folder of frontrow.playback.keys");
        }
    }

    /** All keys, in name order. */
    List<PlaybackKey> all() {
        return all;
    }

    /** The key that signs: the last in name order. */
    PlaybackKey signing() {
        return all.getLast();
    }

    private static PlaybackKey read(Path file) {
        String name = name(file);
        try {
            ECPrivateKey secret = EcKeys.parse(Files.readString(file));
            return new PlaybackKey(
                    name.substring(0, name.length() - SUFFIX.length()), secret, EcKeys.publicKey(secret));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read playback key " + name, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("Playback key " + name + " is not usable", e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
