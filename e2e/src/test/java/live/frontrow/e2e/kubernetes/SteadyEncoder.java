package live.frontrow.e2e.kubernetes;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import live.frontrow.e2e.SmallPicture;
import live.frontrow.e2e.browser.Show;

/** An encoder that connects again when its connection is gone, as OBS does: two seconds later, for ever. */
final class SteadyEncoder implements AutoCloseable {
    private static final int RETRY_SECONDS = 2;

    private final String address;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile Process process;
    private volatile boolean closed;

    private SteadyEncoder(String address) {
        this.address = address;
    }

    /** Sends for this show to a media server of that address. */
    static SteadyEncoder send(Show show, String server) {
        SteadyEncoder encoder = new SteadyEncoder(server + "/" + show.streamKey());
        encoder.connect();
        return encoder;
    }

    private void connect() {
        if (closed) {
            return;
        }
        try {
            process = SmallPicture.send(address);
            process.onExit().thenRun(() -> {
                if (!closed) {
                    clock.schedule(this::connect, RETRY_SECONDS, TimeUnit.SECONDS);
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        process.destroyForcibly().onExit().join();
    }
}
