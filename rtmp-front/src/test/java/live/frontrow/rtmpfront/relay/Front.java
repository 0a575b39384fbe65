package live.frontrow.rtmpfront.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** The running front, seen from outside. */
final class Front {

    static final Duration AT_MOST = Duration.ofSeconds(20);

    private Front() {}

    /** A value of its metrics; 0 for one that is not there yet. */
    static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** A connection that comes from one of this machine's loopback addresses. */
    static Socket connect(String from) throws IOException {
        Socket socket = new Socket("127.0.0.1", OriginResource.frontPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout((int) AT_MOST.toMillis());
        return socket;
    }

    static void assertClosed(Socket socket) throws IOException {
        assertThat(socket.getInputStream().readAllBytes()).isEmpty();
    }
}
