package live.frontrow.local.installation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.PrivateFiles;

/**
 * What {@code up} was asked for; kept, so that {@code status} and {@code down} know it too.
 *
 * @param replicas of gateway, stream-service and MediaMTX: 1 or 2
 * @param accounts with the demo people
 * @param broadcast with the synthetic broadcast
 * @param bind address that broadcasters and browsers reach: 127.0.0.1 unless {@code FRONTROW_BIND} says otherwise
 * @param webBind the same for browsers alone ({@code FRONTROW_WEB_BIND}): a proxy on this machine may be all that shall reach it
 * @param publicUrl {@code FRONTROW_PUBLIC_URL}; empty: the web port on 127.0.0.1
 * @param stripe whether {@code STRIPE_SECRET_KEY} is set; otherwise the simulator stands in
 * @param mail whether {@code FRONTROW_MAIL_HOST} is set; otherwise a sink takes all mail
 */
public record Options(
        int replicas,
        boolean accounts,
        boolean broadcast,
        String bind,
        String webBind,
        String publicUrl,
        boolean stripe,
        boolean mail) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOOPBACK = "127.0.0.1";

    /** Refuses what cannot be run. */
    public Options {
        // One that an earlier version kept has none.
        webBind = webBind == null ? bind : webBind;
        if (replicas < 1 || replicas > 2) {
            throw new ComponentException("--replicas is 1 or 2");
        }
        if (!publicUrl.isEmpty() && !publicUrl.matches("https?://[^/?#]+")) {
            throw new ComponentException("FRONTROW_PUBLIC_URL=" + publicUrl
                    + " is no address of the form https://host or http://host:port, without a path");
        }
    }

    /** With what the environment says. */
    public static Options of(int replicas, boolean accounts, boolean broadcast) {
        return new Options(
                replicas,
                accounts,
                broadcast,
                environment("FRONTROW_BIND", LOOPBACK),
                environment("FRONTROW_WEB_BIND", environment("FRONTROW_BIND", LOOPBACK)),
                environment("FRONTROW_PUBLIC_URL", ""),
                !environment("STRIPE_SECRET_KEY", "").isEmpty(),
                !environment("FRONTROW_MAIL_HOST", "").isEmpty());
    }

    /** Refuses a certificate that nobody would be shown. */
    void requireHttps(boolean certificate) {
        if (certificate && !publicUrl.startsWith("https://")) {
            throw new ComponentException(
                    "There is a certificate in tls/, so FRONTROW_PUBLIC_URL has to be https://NAME, "
                            + "with NAME as in the certificate");
        }
        if (certificate && replicas > 1) {
            throw new ComponentException(
                    "The balancer of --replicas 2 speaks no TLS: without a certificate in tls/, or alone");
        }
    }

    /** The address that people type. */
    String web(int port) {
        return publicUrl.isEmpty() ? "http://" + LOOPBACK + ":" + port : publicUrl;
    }

    /** The host that broadcasters type. */
    String ingestHost() {
        return publicUrl.isEmpty() ? LOOPBACK : URI.create(publicUrl).getHost();
    }

    static Options load(Home home) throws IOException {
        Path file = file(home);
        return Files.exists(file) ? JSON.readValue(Files.readString(file), Options.class) : of(1, false, false);
    }

    void save(Home home) throws IOException {
        PrivateFiles.write(file(home), JSON.writeValueAsString(this) + "\n");
    }

    private static Path file(Home home) {
        return home.root().resolve("options.json");
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
