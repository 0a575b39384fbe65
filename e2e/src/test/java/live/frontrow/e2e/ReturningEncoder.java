package live.frontrow.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.frontrow.e2e.browser.Show;

/** An encoder that goes to the next address at once when its connection is gone, and on trying until it is taken. */
final class ReturningEncoder implements AutoCloseable {
    /** Less means that it was not taken. */
    private static final long TAKEN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int AGAIN_MILLIS = 300;

    private final List<String> addresses;
    private final Thread loop = new Thread(this::send, "returning-encoder");
    private volatile boolean closed;

    private ReturningEncoder(List<String> addresses) {
        this.addresses = addresses;
    }

    /** Sends for this show to the first of these servers that takes it, in turn. */
    static ReturningEncoder send(Show show, List<String> servers) {
        ReturningEncoder encoder = new ReturningEncoder(
                servers.stream().map(server -> server + "/" + show.streamKey()).toList());
        encoder.loop.start();
        return encoder;
    }

    private void send() {
        for (int turn = 0; !closed; turn++) {
            long begin = System.nanoTime();
            try {
                Process process = SmallPicture.send(addresses.get(turn % addresses.size()));
                try {
                    process.waitFor();
                } finally {
                    process.destroyForcibly();
                }
                if (System.nanoTime() - begin < TAKEN_NANOS) {
                    Thread.sleep(AGAIN_MILLIS);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        loop.interrupt();
        try {
            loop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
