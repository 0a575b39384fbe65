package live.frontrow.gateway.hls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.gateway.test.Neighbours;

/** A connection that stays, as players keep one, with a token that is always the same. */
final class Line implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final String LENGTH = "content-length: ";

    private final URI address = URI.create(Neighbours.publicUrl());
    private final String token;
    private final Socket socket;
    private final InputStream in;

    Line(String token) throws IOException {
        this.token = token;
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Asks for all of these at once. */
    void ask(String... targets) throws IOException {
        String requests = Stream.of(targets).map(this::request).collect(Collectors.joining());
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    }

    /** Asks for it in two pieces, of which the second ends as a request does. */
    void dribble(String target) throws IOException {
        socket.setTcpNoDelay(true);
        byte[] request = request(target).getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(request, 0, 10);
        socket.getOutputStream().write(request, 10, request.length - 10);
    }

    private String request(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: frontrow-live=" + token
                + "\r\n\r\n";
    }

    /** The next answer: its head in lower case, a blank line and its body. */
    String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("The connection ended after: " + head);
            }
            head.append((char) letter);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int length = lower.indexOf(LENGTH) + LENGTH.length();
        int bytes = Integer.parseInt(lower.substring(length, lower.indexOf('\r', length)));
        return lower + new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    String get(String target) throws IOException {
        ask(target);
        return answer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
