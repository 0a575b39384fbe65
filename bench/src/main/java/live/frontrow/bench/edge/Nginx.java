package live.frontrow.bench.edge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.stage.Peer;

/**
 * nginx with {@code proxy_cache} in memory, which checks each request by {@code secure_link}: an MD5 of end and address. It
 * sends in one of two ways: as it does by itself, which is better for what is small, or by {@code sendfile}, as packages set
 * it up, which is better for what is large.
 */
final class Nginx extends Peer implements Server {

    private static final String SECRET = "of-the-benchmark";
    private static final Duration LIFE = Duration.ofHours(1);

    private final String name;

    private Nginx(String name, Origin origin, String sendfile) {
        super(
                "/edge/nginx.conf",
                Map.of("origin", Integer.toString(origin.port()), "secret", SECRET, "sendfile", sendfile));
        this.name = name;
    }

    /** One that sends as nginx does by itself. */
    static Nginx plain(Origin origin) {
        return new Nginx("nginx", origin, "off");
    }

    /** One that sends by {@code sendfile}. */
    static Nginx sendfile(Origin origin) {
        return new Nginx("sendfile", origin, "on");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected List<String> command(Path folder, Path configuration) {
        return List.of("nginx", "-p", folder.toString(), "-c", configuration.toString(), "-e", "stderr");
    }

    @Override
    public String request(Asset asset) {
        String path = "/" + asset.file();
        long end = Instant.now().plus(LIFE).getEpochSecond();
        return "GET " + path + "?md5=" + md5(end + path + " " + SECRET) + "&expires=" + end
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
