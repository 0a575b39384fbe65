package live.frontrow.rtmpfront.relay;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.SSLOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Certificate and key in two files that are renewed while shows run. */
final class Certificate {

    private static final Logger LOG = Logger.getLogger(Certificate.class);

    private final Path certificate;
    private final Path key;
    private List<FileTime> readAt;

    Certificate(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** What is in the files now. */
    PemKeyCertOptions options() {
        return new PemKeyCertOptions().setCertPath(certificate.toString()).setKeyPath(key.toString());
    }

    /**
     * Looks now and then whether they have changed. Connections that are there go on with what they began with; one that
     * comes in the very moment of a change is closed by Vert.x, and its encoder comes again.
     */
    void watch(Vertx vertx, NetServer server, Duration every) {
        readAt = changedAt();
        vertx.setPeriodic(
                every.toMillis(), turn -> vertx.executeBlocking(this::changedAt).onSuccess(changed -> {
                    if (!changed.equals(readAt)) {
                        renew(server, changed);
                    }
                }));
    }

    /** What cannot be used is tried again: the other file may be written a moment later. */
    private void renew(NetServer server, List<FileTime> changed) {
        // By force: the options name the same files as before.
        server.updateSSLOptions(new SSLOptions().setKeyCertOptions(options()), true)
                .onSuccess(done -> {
                    readAt = changed;
                    LOG.info("RTMPS goes on with a new certificate");
                })
                .onFailure(
                        broken -> LOG.errorf("The new certificate for RTMPS cannot be used: %s", broken.getMessage()));
    }

    private List<FileTime> changedAt() {
        try {
            return List.of(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
        } catch (IOException unreadable) {
            LOG.warnf("The certificate for RTMPS cannot be read: %s", unreadable.getMessage());
            return readAt;
        }
    }
}
