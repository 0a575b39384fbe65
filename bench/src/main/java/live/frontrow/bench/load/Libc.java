package live.frontrow.bench.load;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * The few calls of Linux that a generator needs, numbers as in its headers. Java's own sockets copy whatever they read;
 * {@code MSG_TRUNC} lets the kernel throw it away (tcp(7)).
 */
@SuppressWarnings("restricted")
public final class Libc {

    static final int EPOLLIN = 1;
    private static final int EPOLL_CTL_ADD = 1;
    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;
    private static final int MSG_TRUNC = 0x20;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle SOCKET = call("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle CONNECT = call("connect", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle SEND = call("send", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle RECEIVE = call("recv", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle RECEIVE_INTO_HEAP =
            call(List.of(Linker.Option.critical(true)), "recv", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CLOSE = call("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle EPOLL_CREATE = call("epoll_create1", JAVA_INT, JAVA_INT);
    private static final MethodHandle EPOLL_CTL = call("epoll_ctl", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle EPOLL_WAIT = call("epoll_wait", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);

    private Libc() {}

    private static MethodHandle call(String name, MemoryLayout result, MemoryLayout... arguments) {
        return call(List.of(), name, result, arguments);
    }

    private static MethodHandle call(
            List<Linker.Option> options, String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, arguments),
                options.toArray(Linker.Option[]::new));
    }

    /** A {@code sockaddr_in} on this machine: family, port and address, the last two in the network's order. */
    public static MemorySegment loopback(Arena arena, int port) {
        MemorySegment address = arena.allocate(16, 4);
        address.set(JAVA_SHORT, 0, (short) AF_INET);
        byte[] rest = {(byte) (port >> 8), (byte) port, 127, 0, 0, 1};
        MemorySegment.copy(rest, 0, address, JAVA_BYTE, 2, rest.length);
        return address;
    }

    /** A socket that is connected to {@code address}, a {@code sockaddr_in}. */
    public static int connect(MemorySegment address) {
        try {
            int socket = (int) SOCKET.invokeExact(AF_INET, SOCK_STREAM, 0);
            int failed = (int) CONNECT.invokeExact(socket, address, (int) address.byteSize());
            if (socket < 0 || failed != 0) {
                throw new IllegalStateException("Nobody accepts a connection");
            }
            return socket;
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** How much was taken; -1 when it cannot be now, or never. */
    public static long send(int socket, MemorySegment bytes) {
        try {
            return (long) SEND.invokeExact(socket, bytes, bytes.byteSize(), MSG_DONTWAIT | MSG_NOSIGNAL);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** Reads what is there; 0 at the end, -1 when there is nothing. */
    static long receive(int socket, MemorySegment into) {
        try {
            return (long) RECEIVE.invokeExact(socket, into, into.byteSize(), MSG_DONTWAIT);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** The same into an array of Java's. */
    public static long receiveIntoHeap(int socket, MemorySegment into) {
        try {
            return (long) RECEIVE_INTO_HEAP.invokeExact(socket, into, into.byteSize(), MSG_DONTWAIT);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** Ends it. */
    public static void close(int socket) {
        try {
            int _ = (int) CLOSE.invokeExact(socket);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** The same, but the kernel throws the bytes away. */
    static long discard(int socket, long most) {
        try {
            return (long) RECEIVE.invokeExact(socket, MemorySegment.NULL, most, MSG_DONTWAIT | MSG_TRUNC);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    static int epoll() {
        try {
            return (int) EPOLL_CREATE.invokeExact(0);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** From now on {@code epoll} tells when there is something to read, with {@code event}'s data. */
    static void watch(int epoll, int socket, MemorySegment event) {
        try {
            int failed = (int) EPOLL_CTL.invokeExact(epoll, EPOLL_CTL_ADD, socket, event);
            if (failed != 0) {
                throw new IllegalStateException("epoll_ctl failed");
            }
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** How many events there are now and were written. */
    static int ready(int epoll, MemorySegment events, int most) {
        try {
            return (int) EPOLL_WAIT.invokeExact(epoll, events, most, 0);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    private static RuntimeException broken(Throwable e) {
        return e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
}
