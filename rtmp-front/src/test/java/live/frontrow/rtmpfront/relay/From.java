package live.frontrow.rtmpfront.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port whose callers come to the front from another of this machine's loopback addresses: ffmpeg cannot choose one. */
final class From implements AutoCloseable {

    private final ServerSocket door;
    private final String address;

    private From(ServerSocket door, String address) {
        this.door = door;
        this.address = address;
    }

    static From address(String address) throws IOException {
        From from = new From(new ServerSocket(0, 16, InetAddress.getLoopbackAddress()), address);
        Thread.ofVirtual().start(from::accept);
        return from;
    }

    int port() {
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
                Socket far = Front.connect(address);
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
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // One side left; both are closed.
            return;
        }
    }
}
