package live.frontrow.bench.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks at one letter of what comes, checks nothing, and sends the bytes that lie ready for it, head and all: one call to read,
 * one to write. Not a server for anybody.
 */
final class Ready {

    /** Where the names of {@link Asset} differ first, behind {@code GET /bench} and one letter more. */
    private static final int LETTER = 11;

    private final Map<Byte, ByteBuffer> answers = new HashMap<>();
    private final ByteBuffer request = ByteBuffer.allocateDirect(4_096);
    private final Selector selector = Selector.open();

    private Ready() throws IOException {}

    /** Runs until it is killed; arguments: port to listen on, the origin's port. */
    public static void main(String[] arguments) throws IOException {
        Ready ready = new Ready();
        for (Asset asset : Asset.values()) {
            ready.take(asset, URI.create("http://127.0.0.1:" + arguments[1] + "/" + asset.file()));
        }
        ready.listen(Integer.parseInt(arguments[0]));
    }

    private void take(Asset asset, URI where) throws IOException {
        try (var in = where.toURL().openStream()) {
            byte[] body = in.readAllBytes();
            byte[] head = ("HTTP/1.1 200 OK\r\ncontent-length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            ByteBuffer all = ByteBuffer.allocateDirect(head.length + body.length);
            answers.put(
                    (byte) ("GET /" + asset.file()).charAt(LETTER),
                    all.put(head).put(body).flip());
        }
    }

    private void listen(int port) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_024)
                .configureBlocking(false)
                .register(selector, SelectionKey.OP_ACCEPT);
        while (true) {
            selector.select(key -> {
                try {
                    if (key.isAcceptable()) {
                        server.accept().configureBlocking(false).register(selector, SelectionKey.OP_READ);
                    } else {
                        serve(key, (SocketChannel) key.channel());
                    }
                } catch (IOException e) {
                    key.cancel();
                }
            });
        }
    }

    private void serve(SelectionKey key, SocketChannel connection) throws IOException {
        if (key.isReadable()) {
            if (connection.read(request.clear()) <= 0) {
                connection.close();
                return;
            }
            key.attach(answers.get(request.get(LETTER)).duplicate());
        }
        ByteBuffer left = (ByteBuffer) key.attachment();
        connection.write(left);
        key.interestOps(left.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
}
