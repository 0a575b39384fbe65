package live.frontrow.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import live.frontrow.local.process.PrivateFiles;

/**
 * The folder of an installation, {@code .frontrow/} unless {@code FRONTROW_HOME} says otherwise.
 *
 * @param repository where the code is
 * @param root where the state is; only its owner can look into it
 */
public record Home(Path repository, Path root) {

    /** As the launcher says. */
    public static Home find() throws IOException {
        Path repository = Path.of(System.getProperty("frontrow.repository", "")).toAbsolutePath();
        String named = System.getenv("FRONTROW_HOME");
        Path root = named == null || named.isBlank()
                ? repository.resolve(".frontrow")
                : Path.of(named).toAbsolutePath();
        PrivateFiles.directory(root);
        return new Home(repository, root);
    }

    /** Folder of a component: its state, its log, its process. */
    public Path run(String component) {
        return root.resolve("run").resolve(component);
    }

    /** Generated secrets. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** What one MediaMTX records, until vod-service has brought it into the bucket. */
    public Path recordings(String origin) {
        return recordings().resolve(origin);
    }

    /** Where files go that cannot be played, with the reason beside each. */
    public Path setAside() {
        return recordings().resolve("set-aside");
    }

    /** Everything that is kept for good, as the S3 server sees it. */
    public Path objects() {
        return root.resolve("objects");
    }

    private Path recordings() {
        return root.resolve("recordings");
    }

    /** What a restore has copied, until all of it takes its place. */
    public Path restoring() {
        return root.resolve(".restoring");
    }

    /** What the build left of a service. */
    public Path built(String module) {
        return repository().resolve(module).resolve("target/quarkus-app");
    }

    /** Copies of the services that run. */
    public Path applications() {
        return root.resolve("app");
    }

    /** Certificate, key, and what belongs to them. */
    public Path tls() {
        return root.resolve("tls");
    }

    /** Certificate (PEM) for browsers and RTMPS, with those that lead to it, once somebody puts it there. */
    public Path certificate() {
        return tls().resolve("frontrow.crt");
    }

    /** Its key. */
    public Path certificateKey() {
        return tls().resolve("frontrow.key");
    }

    /** Whether both are there. */
    public boolean hasCertificate() {
        return Files.isRegularFile(certificate()) && Files.isRegularFile(certificateKey());
    }
}
