package live.frontrow.e2e.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** This machine as the cluster sees it. */
final class ThisMachine {
    private ThisMachine() {}

    /** The address at which pods find what a test runs here. */
    static String address() {
        try (DatagramSocket socket = new DatagramSocket()) {
            // Sends nothing, but chooses a way.
            socket.connect(InetAddress.getByName(Ingress.address()), 443);
            return socket.getLocalAddress().getHostAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
