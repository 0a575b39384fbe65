package live.frontrow.bench.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Connections to the RTMP port of this machine that begin a handshake and say no more; who is closed comes again. From fifty
 * loopback addresses, ended with {@link #close()}.
 */
final class Strangers implements AutoCloseable {
    private static final int ADDRESSES = 50;
    private static final int BUFFER = 4_096;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;

    /** So many of them, at once. */
    Strangers(int number, int port) {
        this.port = port;
        List<String> from = IntStream.range(0, number)
                .mapToObj(index -> "127.0.9." + (1 + index % ADDRESSES))
                .toList();
        from.forEach(address -> threads.submit(() -> knock(address)));
    }

    private void knock(String from) {
        while (!Thread.currentThread().isInterrupted()) {
            try (Socket socket = new Socket()) {
                socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
                byte[] handshake = new byte[1 + 1536];
                handshake[0] = 3;
                socket.getOutputStream().write(handshake);
                byte[] answer = new byte[BUFFER];
                while (socket.getInputStream().read(answer) >= 0) {
                    // Whatever the server says, we stay.
                    continue;
                }
            } catch (IOException refused) {
                // Comes again, like one that was closed.
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
