package live.frontrow.gateway.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import live.frontrow.gateway.test.Neighbours;

/** One connection to the gateway: sends any bytes, and takes answers apart more strictly than any client would. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int SOON_MILLIS = 300;

    /** Neither an answer nor the end of the connection. */
    private static final Reply SILENCE = new Reply(0, List.of(), new byte[0]);

    private final Socket socket;
    private final InputStream in;
    private boolean open = true;

    Wire() throws IOException {
        URI address = URI.create(Neighbours.publicUrl());
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    boolean isOpen() {
        return open;
    }

    /** Sends; a gateway that has hung up already is found out when reading. */
    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            // What the gateway had to say may still wait to be read.
            open = false;
        }
    }

    /** The next answer, or nothing when the gateway closed the connection instead. */
    Optional<Reply> read(boolean withoutBody) {
        try {
            return Optional.of(readReply(withoutBody));
        } catch (SocketTimeoutException e) {
            open = false;
            return Optional.of(SILENCE);
        } catch (IOException e) {
            open = false;
            return Optional.empty();
        }
    }

    /** As {@link #read}, but gives up soon: for a gateway that rightly waits for the rest of a message. */
    Optional<Reply> listen() {
        try {
            socket.setSoTimeout(SOON_MILLIS);
            return Optional.of(readReply(false));
        } catch (IOException e) {
            open = false;
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }

    private Reply readReply(boolean withoutBody) throws IOException {
        String statusLine = line();
        if (!statusLine.matches("[A-Z]*/\\S+ \\d{3} .*")) {
            throw new IOException("No status line: " + statusLine);
        }
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        if (status == 100) {
            return readReply(withoutBody);
        }
        Reply head = new Reply(status, headers, new byte[0]);
        boolean empty = withoutBody || status == 204 || status == 304 || status == 101;
        byte[] body = empty ? new byte[0] : body(head);
        boolean closing =
                head.header("Connection").filter("close"::equalsIgnoreCase).isPresent();
        if (closing || status == 101) {
            open = false;
        }
        boolean zipped = head.header("Content-Encoding").filter("gzip"::equals).isPresent();
        return new Reply(status, headers, zipped && body.length > 0 ? unzip(body) : body);
    }

    private byte[] body(Reply head) throws IOException {
        Optional<String> length = head.header("Content-Length");
        if (length.isPresent()) {
            return exactly(Integer.parseInt(length.get()));
        }
        boolean chunked = head.header("Transfer-Encoding")
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter("chunked"::equals)
                .isPresent();
        return chunked ? chunks() : in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            body.write(exactly(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer is cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] unzip(byte[] zipped) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return plain.readAllBytes();
        }
    }
}
