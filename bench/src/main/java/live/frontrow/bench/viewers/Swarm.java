package live.frontrow.bench.viewers;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.frontrow.bench.wire.Connection;
import live.frontrow.bench.wire.Loop;

/** Viewers of one show on a loop of their own, each with two connections for each rendition: playlist and parts. */
final class Swarm implements AutoCloseable {

    /** Nobody comes at the same moment as another. */
    private static final long BETWEEN_MICROS = 2_000;

    private final Loop loop;
    private final Journal journal = new Journal();
    private final InetSocketAddress address;
    private final String folder;
    private final Map<String, Tips> renditions = new HashMap<>();
    private final List<Connection> connections = new ArrayList<>();

    /**
     * Nobody yet.
     *
     * @param folder path of the show that ends in a slash
     * @param renditions names of its media playlists
     */
    Swarm(String name, InetSocketAddress address, String folder, List<String> renditions) {
        this.loop = new Loop(name);
        this.address = address;
        this.folder = folder;
        renditions.forEach(file -> this.renditions.put(file, new Tips()));
    }

    /** One viewer for each of these headers comes; one who is ahead waits for the hinted part. */
    void join(List<String> headers, boolean ahead) throws InterruptedException {
        for (String own : headers) {
            loop.execute(() -> renditions.forEach((file, tips) ->
                    new Follower(connect(own), connect(own), folder, file, ahead, tips, journal).begin()));
            TimeUnit.MICROSECONDS.sleep(BETWEEN_MICROS);
        }
    }

    /** From now on it is noted what they see. */
    void begin() {
        loop.execute(journal::begin);
    }

    /** Until now. */
    Journal end() throws InterruptedException {
        loop.await(journal::end);
        return journal;
    }

    /** Seconds of CPU that all of them together have taken so far. */
    double cpuSeconds() {
        return loop.cpuSeconds();
    }

    private Connection connect(String headers) {
        Connection connection = new Connection(loop, address, headers);
        connections.add(connection);
        return connection;
    }

    @Override
    public void close() {
        loop.execute(() -> connections.forEach(Connection::close));
        loop.close();
    }
}
