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

/** nginx with {@code proxy_cache} in memory, which checks each request by {@code secure_link}: an MD5 of end and address. */
final class Nginx extends Peer {

    private static final String SECRET = "of-the-benchmark";
    private static final Duration LIFE = Duration.ofHours(1);

    Nginx(Origin origin) {
        super("nginx.conf", Map.of("origin", Integer.toString(origin.port()), "secret", SECRET));
    }

    @Override
    public String name() {
        return "nginx";
    }

    @Override
    List<String> command(Path folder, Path configuration) {
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
