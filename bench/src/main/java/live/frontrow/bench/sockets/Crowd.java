package live.frontrow.bench.sockets;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import live.frontrow.bench.load.Events;
import live.frontrow.bench.load.Libc;

/** Many clients on the thread that calls it. */
public final class Crowd implements AutoCloseable {

    /** It looks this often instead of being woken, which is work of whoever sends; real clients are on other machines. */
    private static final long PAUSE_NANOS = 50_000;

    private static final int MOST = 32_768;
    private static final int BUFFER = 256 * 1024;

    private final Arena arena = Arena.ofConfined();
    private final Events events = new Events(arena, MOST);
    private final Lines lines = new Lines();
    private final Unpacked unpacked = new Unpacked();
    private final List<Client> clients = new ArrayList<>();
    private final Map<Integer, MemorySegment> addresses = new HashMap<>();
    private final byte[] buffer = new byte[BUFFER];
    private final MemorySegment same = MemorySegment.ofArray(buffer);

    /** A connection to that port of this machine. */
    public Client connect(int port, Listener listener) {
        int socket = Libc.connect(addresses.computeIfAbsent(port, to -> Libc.loopback(arena, to)));
        Client client = new Client(this, socket, listener);
        events.watch(socket, clients.size());
        clients.add(client);
        return client;
    }

    /** Reads whatever is there, and rests a moment. */
    public void turn() {
        int ready = events.ready();
        for (int index = 0; index < ready; index++) {
            clients.get(events.number(index)).read(buffer, same);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    /** Goes on until that is so, or for so long; whether it is so. */
    public boolean until(BooleanSupplier condition, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            turn();
        }
        return true;
    }

    /** What the lines of all clients have in common. */
    public Lines lines() {
        return lines;
    }

    Unpacked unpacked() {
        return unpacked;
    }

    void forget(int socket) {
        Libc.close(socket);
    }

    /** Ends all of them. */
    @Override
    public void close() {
        clients.forEach(Client::close);
        clients.clear();
        events.close();
        arena.close();
    }
}
