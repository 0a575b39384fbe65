package live.frontrow.bench.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/**
 * A whole answer, read as any client would.
 *
 * @param head with its blank line
 */
record Answer(String head, byte[] body) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BLANK = "\r\n\r\n";

    /** What that server gives, once it does: a gateway learns of a show within moments. */
    static Answer of(Server server, Asset asset) {
        AtomicReference<Answer> last = new AtomicReference<>();
        Awaitility.await(server.name() + " gives " + asset.file())
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> {
                    last.set(ask(server, asset));
                    return last.get().head().startsWith("HTTP/1.1 200 ");
                });
        return last.get();
    }

    /** Length of what all of them give, to the byte. */
    static long same(List<Server> servers, Asset asset) {
        List<Answer> answers = servers.stream().map(server -> of(server, asset)).toList();
        if (answers.stream().map(Answer::digest).distinct().count() > 1) {
            throw new IllegalStateException("The servers give different bytes of " + asset.file() + ": "
                    + answers.stream().map(Answer::head).toList());
        }
        return answers.getFirst().body().length;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer ask(Server server, Asset asset) {
        String request = server.request(asset).replace(BLANK, "\r\nConnection: close" + BLANK);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = all.indexOf(BLANK) + BLANK.length();
            return new Answer(all.substring(0, end), all.substring(end).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
