package live.frontrow.bench.load;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** An epoll of sockets, each known by a number. Its struct is packed on x86_64 alone. */
public final class Events implements AutoCloseable {

    private static final boolean PACKED = System.getProperty("os.arch").equals("amd64");
    private static final int SIZE = PACKED ? 12 : 16;
    private static final int DATA = PACKED ? 4 : 8;

    private final int epoll = Libc.epoll();
    private final int most;
    private final MemorySegment buffer;

    /** @param most sockets */
    public Events(Arena arena, int most) {
        this.most = most;
        this.buffer = arena.allocate((long) SIZE * most, Long.BYTES);
    }

    /** From now on this socket is looked at. A socket that is closed is forgotten. */
    public void watch(int socket, int number) {
        buffer.set(ValueLayout.JAVA_INT_UNALIGNED, 0, Libc.EPOLLIN);
        buffer.set(ValueLayout.JAVA_INT_UNALIGNED, DATA, number);
        Libc.watch(epoll, socket, buffer);
    }

    /** How many have something to read now. */
    public int ready() {
        return Libc.ready(epoll, buffer, most);
    }

    /** The number of one of those. */
    public int number(int index) {
        return buffer.get(ValueLayout.JAVA_INT_UNALIGNED, (long) SIZE * index + DATA);
    }

    /** Looks at nothing any more. */
    @Override
    public void close() {
        Libc.close(epoll);
    }
}
