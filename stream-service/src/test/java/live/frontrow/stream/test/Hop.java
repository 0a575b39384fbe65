package live.frontrow.stream.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before MediaMTX as the front does, and says that everybody comes from one address. */
public final class Hop implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final String address;

    private Hop(ServerSocket door, int target, String address) {
        this.door = door;
        this.target = target;
        this.address = address;
    }

    /** To MediaMTX's RTMP port, in the name of this IPv4 address. */
    public static Hop to(int target, String address) throws IOException {
        Hop hop = new Hop(new ServerSocket(0, 16, InetAddress.getLoopbackAddress()), target, address);
        Thread.ofVirtual().start(hop::accept);
        return hop;
    }

    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket near = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                String header = "PROXY TCP4 %s 127.0.0.1 40000 1935\r\n".formatted(address);
                far.getOutputStream().write(header.getBytes(StandardCharsets.US_ASCII));
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            }
        } catch (IOException closed) {
            // The test is over.
            return;
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException closed) {
            // One side left; both are closed.
            return;
        }
    }
}
