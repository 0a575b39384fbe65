package live.frontrow.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import live.frontrow.local.process.ComponentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortRegistryTest {

    private static final String LOOPBACK = "127.0.0.1";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Home home;

    @BeforeEach
    void anyPort() {
        home = new Home(folder, folder);
        for (String name : new String[] {"WEB", "RTMP", "SRT", "WHIP"}) {
            environment.put("FRONTROW_" + name + "_PORT", "0");
        }
    }

    @Test
    void shouldNameAPortInUseAndWhoUsesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            // Given
            int port = taken.getLocalPort();
            environment.put("FRONTROW_RTMP_PORT", Integer.toString(port));

            // When / Then
            assertThatThrownBy(() -> PortRegistry.load(home).settle(LOOPBACK, false, environment))
                    .isInstanceOf(ComponentException.class)
                    .hasMessageStartingWith("Port " + port + " (rtmp) is in use by process "
                            + ProcessHandle.current().pid() + ": ")
                    .hasMessageEndingWith("\nEnd it, or choose another port: FRONTROW_RTMP_PORT=" + (port + 1)
                            + " ./frontrow up (0 takes any free one).");
        }
    }

    @Test
    void shouldKeepPortsFromOneStartToTheNext() throws Exception {
        // Given
        PortRegistry first = PortRegistry.load(home);
        first.settle(LOOPBACK, false, environment);
        int web = first.get("web");
        int kafka = first.get("kafka");
        first.save();

        // When
        PortRegistry second = PortRegistry.load(home);
        second.settle(LOOPBACK, false, environment);

        // Then
        assertThat(second.get("web")).isEqualTo(web);
        assertThat(second.get("kafka")).isEqualTo(kafka);
    }

    @Test
    void shouldTakeAnotherInnerPortWhenSomebodyTookIt() throws Exception {
        // Given
        PortRegistry registry = PortRegistry.load(home);
        int before = registry.get("kafka");

        // When
        try (ServerSocket taken = new ServerSocket(before, 1, InetAddress.getByName(LOOPBACK))) {
            registry.settle(LOOPBACK, false, environment);

            // Then
            assertThat(registry.get("kafka")).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void shouldRefuseWhatIsNoPort() {
        // Given
        environment.put("FRONTROW_WEB_PORT", "65536");

        // When / Then
        assertThatThrownBy(() -> PortRegistry.load(home).settle(LOOPBACK, false, environment))
                .hasMessage("FRONTROW_WEB_PORT=65536 is no port (0 to 65535, 0 = any free one)");
    }

    @Test
    void shouldStartWithoutPort80() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            environment.put("FRONTROW_HTTP_PORT", Integer.toString(taken.getLocalPort()));
            environment.put("FRONTROW_ACME", "ana@example.com");
            PortRegistry registry = PortRegistry.load(home);
            registry.settle(LOOPBACK, false, environment);
            assertThat(registry.get("http")).isEqualTo(taken.getLocalPort());
        }
    }
}
