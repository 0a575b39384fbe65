package live.frontrow.local.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import live.frontrow.local.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainHttpTest {

    private final int port = Ports.free();
    private final PlainHttp door = new PlainHttp("https://live.example.com");

    @BeforeEach
    void open() throws Exception {
        door.open(new InetSocketAddress("127.0.0.1", port));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void shouldAnswerTheAuthorityForAsLongAsItAsks() throws Exception {
        door.put("token", "token.thumbprint");
        assertThat(answer("GET /.well-known/acme-challenge/token"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\ntoken.thumbprint");
        assertThat(answer("GET /.well-known/acme-challenge/other")).startsWith("HTTP/1.1 404 ");

        door.remove("token");
        assertThat(answer("GET /.well-known/acme-challenge/token")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void shouldLeadEverybodyElseToHttpsOfThisNameOnly() throws Exception {
        assertThat(answer("GET /shows/1?from=mail"))
                .startsWith("HTTP/1.1 301 ")
                .contains("Location: https://live.example.com/shows/1?from=mail\r\n");
        assertThat(answer("GET //evil.example/")).contains("Location: https://live.example.com/\r\n");
        assertThat(answer("GET http://evil.example/page")).contains("Location: https://live.example.com/page\r\n");
        assertThat(answer("GET @evil.example/")).doesNotContain("Location");
        assertThat(answer("POST /")).startsWith("HTTP/1.1 405 ").doesNotContain("Location");
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: evil.example\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
