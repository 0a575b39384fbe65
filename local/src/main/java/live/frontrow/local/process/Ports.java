package live.frontrow.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of this machine. */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;
    private static final int ATTEMPTS = 20;

    private Ports() {}

    /** A port that nobody uses right now, neither by TCP nor by UDP. */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress())) {
                return udp.getLocalPort();
            } catch (BindException takenByUdp) {
                // Another one then.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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

    /** Whether somebody accepts connections there. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
