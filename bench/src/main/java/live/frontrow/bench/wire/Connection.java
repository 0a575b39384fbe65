package live.frontrow.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A connection that stays, with one request under way at a time. Belongs to the thread of its loop. Bodies that nobody
 * wants are counted and forgotten.
 */
public final class Connection implements AutoCloseable {
    private static final int LARGEST_REQUEST = 8_192;

    private final Loop loop;
    private final SocketChannel channel;
    private final byte[] headers;
    private Consumer<Answer> whenDone;
    private Incoming incoming;

    /**
     * Connects on the thread of the loop.
     *
     * @param headers all of a request after its first line, each ending in CR LF
     */
    public Connection(Loop loop, InetSocketAddress to, String headers) {
        this.loop = loop;
        this.headers = (headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try {
            channel = SocketChannel.open(to);
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(loop.selector(), SelectionKey.OP_READ, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for that, and keeps the body if it is wanted. */
    public void get(String pathAndQuery, boolean keep, Consumer<Answer> done) {
        if (whenDone != null) {
            throw new IllegalStateException("One request at a time");
        }
        whenDone = done;
        incoming = new Incoming(keep);
        ByteBuffer out = loop.buffer().clear().limit(LARGEST_REQUEST);
        out.put(("GET " + pathAndQuery + " HTTP/1.1\r\n").getBytes(StandardCharsets.US_ASCII))
                .put(headers)
                .flip();
        try {
            while (out.hasRemaining()) {
                channel.write(out);
            }
        } catch (IOException e) {
            broken();
        }
    }

    /** Something has come. */
    void read() {
        ByteBuffer in = loop.buffer().clear();
        try {
            if (channel.read(in) < 0) {
                broken();
                return;
            }
        } catch (IOException e) {
            broken();
            return;
        }
        long at = System.nanoTime();
        if (incoming != null && incoming.take(in.flip())) {
            finish(incoming.answer(at));
        }
    }

    private void broken() {
        close();
        if (whenDone != null) {
            finish(new Answer(0, "", null, 0, System.nanoTime()));
        }
    }

    private void finish(Answer answer) {
        Consumer<Answer> told = whenDone;
        whenDone = null;
        incoming = null;
        told.accept(answer);
    }

    /** On the thread of the loop. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
