package live.frontrow.local.process;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine. */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;
    private static final int ATTEMPTS = 200;
    private static final int LOWEST = 20_000;
    private static final int ABOVE_HIGHEST = 32_768;

    /** Not given twice by one program: between asking and listening they look free. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that nobody uses right now, neither by TCP nor by UDP. It lies below those that the system hands out to
     * outgoing connections (32768 and up on Linux): one of these could be gone before its program listens.
     */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST);
            if (available("127.0.0.1", port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new ComponentException("There is no free port on 127.0.0.1");
    }

    /** Whether {@code host} could listen there now, by TCP and by UDP. */
    public static boolean available(String host, int port) {
        try (ServerSocket tcp = new ServerSocket(port, 1, InetAddress.getByName(host));
                DatagramSocket udp = new DatagramSocket(port, InetAddress.getByName(host))) {
            return tcp.isBound() && udp.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody accepts connections there, on 127.0.0.1. */
    public static boolean answers(int port) {
        return answers("127.0.0.1", port);
    }

    /** Whether somebody accepts connections there. */
    public static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
