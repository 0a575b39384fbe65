package live.frontrow.stream.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import live.frontrow.common.test.Patience;
import live.frontrow.stream.mail.MailServer.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void end() {
        vertx.closeAndAwait();
    }

    @Test
    void shouldSayWhetherAnybodyAnswers() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(condition(config("127.0.0.1", server.getLocalPort()), 0)).isEqualTo(Condition.ANSWERS);
            assertThat(condition(config("127.0.0.1", server.getLocalPort()), 5)).isEqualTo(Condition.FAILING);
        }
    }

    @Test
    void shouldSayThatNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThat(condition(config("127.0.0.1", port), 0)).isEqualTo(Condition.AWAY);
        assertThat(condition(config("mail.invalid", 25), 0)).isEqualTo(Condition.AWAY);
        assertThat(condition(config(null, 25), 0)).isEqualTo(Condition.NOT_SET_UP);
    }

    /** After so many mails that were not taken. */
    private Condition condition(MailConfig config, int failures) {
        Post post = new Post(mails -> Uni.createFrom().failure(new IOException("No")), config);
        for (int i = 0; i < failures; i++) {
            post.send(new Letter("a@b.example", "Subject", "Text", "<p>Text</p>", Map.of()))
                    .await()
                    .atMost(Patience.AT_MOST);
        }
        return new MailServer(post, config, vertx).condition().await().atMost(Patience.AT_MOST);
    }

    private static MailConfig config(String host, int port) {
        return new MailConfig() {
            @Override
            public Optional<String> host() {
                return Optional.ofNullable(host);
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public boolean tls() {
                return false;
            }

            @Override
            public String starttls() {
                return "DISABLED";
            }

            @Override
            public Optional<String> username() {
                return Optional.empty();
            }

            @Override
            public Optional<String> password() {
                return Optional.empty();
            }

            @Override
            public Optional<String> from() {
                return Optional.of("Ana <shows@frontrow.example>");
            }
        };
    }
}
