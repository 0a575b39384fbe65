package live.frontrow.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of the components, as the root pom fixes them. */
public final class ComponentVersions {

    private static final Properties VERSIONS = load();

    private ComponentVersions() {}

    /** For {@code postgres}, {@code kafka}, {@code keycloak} or {@code mediamtx}. */
    public static String of(String component) {
        String version = VERSIONS.getProperty(component);
        if (version == null) {
            throw new IllegalArgumentException("No version of " + component);
        }
        return version;
    }

    private static Properties load() {
        try (InputStream file =
                ComponentVersions.class.getResourceAsStream("/live/frontrow/local/versions.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
